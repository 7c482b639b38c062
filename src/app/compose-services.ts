import type { Auth, AuthError, SignedInAccount } from '#auth';
import { createGraphClient, type AcquireToken, type GraphError, type TransportParts } from '#graph';
import type { PhotoHistory } from '#history';
import type { Host } from '#hosts';
import type { Services } from '#services';
import { ok, systemClock, type Result } from '#shared';

import { browserFetch } from './browser-fetch.ts';
import type { Config } from './config.ts';
import { createLazyImaging } from './lazy-imaging.ts';
import { readAhead } from './read-ahead.ts';
import { confirmedBy } from './confirmed-by.ts';
import type { RecalledPhoto } from './session.ts';

export type ComposeServicesOptions = {
  readonly config: Config;
  readonly account: SignedInAccount;
  readonly auth: Auth;
  readonly graphRoot: string;
  readonly history: PhotoHistory;
  readonly host: Host;
  readonly recalled: RecalledPhoto | undefined;
  readonly scopes: readonly string[];
};

/** Everything a feature works with, for one signed-in person. */
export async function composeServices(
  options: ComposeServicesOptions,
): Promise<Result<Services, AuthError | GraphError>> {
  const { account } = options;
  const shownLast = confirmedBy(account, options.recalled);
  const graph = createGraphClient(graphParts(options));
  const displayName = account.displayName ?? (await graph.readSignedInUser());
  if (typeof displayName !== 'string' && !displayName.ok) return displayName;
  return ok({
    ...commonServices(
      options,
      typeof displayName === 'string' ? displayName : displayName.value.displayName,
    ),
    // Where the photo of the last visit is known, its version alone is asked for.
    ...(shownLast ? { graph, shownLast } : readAhead(graph, { kind: 'me' })),
  });
}

/** What requests to Graph are made with. */
export const graphParts = (
  options: Pick<ComposeServicesOptions, 'account' | 'auth' | 'graphRoot'>,
): TransportParts<AuthError> => ({
  graphRoot: options.graphRoot,
  fetch: browserFetch,
  clock: systemClock,
  random: Math.random,
  newRequestId: () => crypto.randomUUID(),
  acquireToken: silentTokens(options),
});

/** What does not depend on whose photo the page is about. */
export const commonServices = (
  options: ComposeServicesOptions,
  displayName: string,
): Omit<Services, 'graph'> => ({
  clock: systemClock,
  history: options.history,
  hostName: options.host.context.hostName,
  imaging: createLazyImaging(),
  me: {
    tenantId: options.account.tenantId,
    objectId: options.account.objectId,
    displayName,
  },
  signIn: samePersonSignIn(options),
});

/** Asks for tokens of this person alone: what this page shows, writes and keeps is theirs. */
const samePersonSignIn =
  ({ account, auth, scopes }: ComposeServicesOptions): Services['signIn'] =>
  async (callOptions) => {
    const token = await auth.acquireAccessToken({
      scopes,
      ...callOptions,
      account,
      interaction: 'after-press',
    });
    return token.ok ? ok(undefined) : token;
  };

/** Graph never asks the person: what needs a press comes back as a failure whose advice offers the press. */
const silentTokens =
  ({ account, auth }: Pick<ComposeServicesOptions, 'account' | 'auth'>): AcquireToken<AuthError> =>
  (options) =>
    auth.acquireAccessToken({ ...options, account, interaction: 'silent' });
