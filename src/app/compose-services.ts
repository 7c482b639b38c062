import type { Auth, AuthError, SignedInAccount } from '#auth';
import { createGraphClient, type AcquireToken, type GraphError } from '#graph';
import { openHistory } from '#history';
import type { Host } from '#hosts';
import { createImaging } from '#imaging';
import type { Services } from '#services';
import { err, ok, systemClock, type Result } from '#shared';

import { browserFetch } from './browser-fetch.ts';

export type ComposeServicesOptions = {
  readonly account: SignedInAccount;
  readonly auth: Auth;
  readonly graphRoot: string;
  readonly host: Host;
  readonly scopes: readonly string[];
};

/** Everything a feature works with, for one signed-in person. */
export async function composeServices(
  options: ComposeServicesOptions,
): Promise<Result<Services, AuthError | GraphError>> {
  const { account, auth, graphRoot, host } = options;
  const newId = () => crypto.randomUUID();
  const graph = createGraphClient({
    graphRoot,
    fetch: browserFetch,
    clock: systemClock,
    random: Math.random,
    newRequestId: newId,
    acquireToken: silentTokens(auth),
  });
  const displayName = account.displayName ?? (await graph.readSignedInUser());
  if (typeof displayName !== 'string' && !displayName.ok) return displayName;
  return ok({
    clock: systemClock,
    graph,
    history: await openHistory({ clock: systemClock, newId }),
    hostName: host.context.hostName,
    imaging: createImaging(),
    me: {
      tenantId: account.tenantId,
      objectId: account.objectId,
      displayName: typeof displayName === 'string' ? displayName : displayName.value.displayName,
    },
    signIn: samePersonSignIn(options),
  });
}

/** A window may sign another person in; what this page shows and keeps belongs to the first. */
const samePersonSignIn =
  ({ account, auth, scopes }: ComposeServicesOptions): Services['signIn'] =>
  async (callOptions) => {
    const token = await auth.acquireAccessToken({
      ...callOptions,
      scopes,
      interaction: 'after-press',
    });
    if (!token.ok) return token;
    return token.value.account.objectId === account.objectId
      ? ok(undefined)
      : err({ kind: 'auth/account-unavailable' });
  };

/** Graph never asks the person: what needs a press comes back as a failure whose advice offers the press. */
const silentTokens =
  (auth: Auth): AcquireToken<AuthError> =>
  (options) =>
    auth.acquireAccessToken({ ...options, interaction: 'silent' });
