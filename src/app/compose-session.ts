import { createAuth, type AuthError } from '#auth';
import type { GraphError } from '#graph';
import { openHistory } from '#history';
import { loadHost, loadPlainBrowser } from '#hosts';
import type { Services } from '#services';
import { ok, systemClock, type Result } from '#shared';
import type { ConfigError } from '#advice';

import { besideThisPage, cloudAddresses } from './addresses.ts';
import { browserFetch } from './browser-fetch.ts';
import type { ComposeServicesOptions } from './compose-services.ts';
import { readConfig, type Config } from './config.ts';
import { withScopesOf } from './cloud-scopes.ts';
import { laterHistory } from './later-history.ts';
import type { PhotoAhead } from './own-photo-ahead.ts';
import { preconnect } from './preconnect.ts';
import { createSession, type Session, type SessionParts } from './session.ts';
import { ownSignIn, relayAddress } from './sign-in-pages.ts';
import { unlistedHosts } from './unlisted-hosts.ts';

/** Reads `config.json` ahead; one that could not be read is read again when asked for again. */
function configReader(): () => Promise<Result<Config, ConfigError>> {
  const read = async () => {
    const config = await readConfig(browserFetch, besideThisPage('config.json'));
    // Which cloud's Graph it is, nobody knows before.
    if (config.ok) preconnect(cloudAddresses(config.value).graphRoot);
    return config;
  };
  let reading = read();
  return async () => {
    const config = await reading;
    if (!config.ok) reading = read();
    return config;
  };
}

/** What is wrong with a configuration is said when sign-in needs it. */
async function extraHostOrigins(config: ReturnType<typeof configReader>) {
  if (__SANDBOX__ !== undefined) return __SANDBOX__.hostOrigins;
  const read = await config();
  return (read.ok && unlistedHosts[read.value.cloud]) || [];
}

/** What differs between pages while they start. */
export type PageStart = {
  /** What the person is signed in with; nothing is asked for before a press. */
  readonly scopes: readonly string[];
  /** Whether the page is for a signed-in person at all; when left out it is. */
  readonly needsSignIn?: SessionParts['needsSignIn'];
  /** Address of Office.js, of a page for Outlook's task pane. */
  readonly officeJsUrl?: () => string;
  /** What the page's first script has begun, of a page that shows the photo of the last visit. */
  readonly ahead?: PhotoAhead;
  readonly createServices: (
    options: ComposeServicesOptions,
  ) => Promise<Result<Services, AuthError | GraphError>>;
};

/**
 * Joins the modules for one page. What can start at once does: configuration and history are opened before the host
 * is waited for.
 */
export function composeSession(page: PageStart): Session {
  const config = configReader();
  const { scopes, ahead } = page;
  const history = openHistory({
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    ...(ahead && { store: ahead.store }),
  });
  return createSession({
    scopes,
    clock: systemClock,
    loadHost: () =>
      loadHost({
        extraHostOrigins: () => extraHostOrigins(config),
        ...(page.officeJsUrl && { officeJsUrl: page.officeJsUrl() }),
      }),
    loadPlainBrowser,
    readSupportUrl: async () => {
      const read = await config();
      return read.ok ? read.value.supportUrl : undefined;
    },
    ...(page.needsSignIn && { needsSignIn: page.needsSignIn }),
    recallPhoto: async ({ context }) => await ahead?.recallFor(context),
    createAuth: async (host) => {
      const read = await config();
      if (!read.ok) return read;
      const { graphRoot, signIn } = cloudAddresses(read.value);
      const { clientId, redirectUri } = ownSignIn(read.value);
      const relayUri = relayAddress(window, host.context);
      const auth = await createAuth({
        clientId,
        endpoints: signIn,
        redirectUri,
        ...(relayUri !== undefined && { relayUri }),
        clock: systemClock,
      });
      return auth.ok ? ok(withScopesOf(auth.value, read.value.cloud, graphRoot)) : auth;
    },
    createServices: async (signedIn) => {
      const read = await config();
      if (!read.ok) return read;
      return page.createServices({
        ...signedIn,
        config: read.value,
        graphRoot: cloudAddresses(read.value).graphRoot,
        history: laterHistory(history),
        scopes,
      });
    },
  });
}
