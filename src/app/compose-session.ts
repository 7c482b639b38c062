import { createAuth } from '#auth';
import { requestedScopes } from '#graph';
import { openHistory } from '#history';
import { loadHost } from '#hosts';
import { ok, systemClock, type Result } from '#shared';
import type { ConfigError } from '#advice';

import { besideThisPage, cloudAddresses } from './addresses.ts';
import { browserFetch } from './browser-fetch.ts';
import { composeServices } from './compose-services.ts';
import { readConfig, type Config } from './config.ts';
import { withScopesOf } from './cloud-scopes.ts';
import { laterHistory, recallPhoto } from './recall-photo.ts';
import { drawEarlyPhoto } from './early-photo.ts';
import { preconnect } from './preconnect.ts';
import { createSession, type Session } from './session.ts';
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

/**
 * Joins the modules for the signed-in person's own photo. What can start at once does: configuration and history
 * are opened before the host is waited for.
 */
export function composeSession(): Session {
  const config = configReader();
  const scopes = requestedScopes.me['replace-photo'];
  const history = openHistory({ clock: systemClock, newId: () => crypto.randomUUID() });
  return createSession({
    scopes,
    clock: systemClock,
    loadHost: () => loadHost({ extraHostOrigins: () => extraHostOrigins(config) }),
    readSupportUrl: async () => {
      const read = await config();
      return read.ok ? read.value.supportUrl : undefined;
    },
    recallPhoto: async (host) => {
      const recalled = await recallPhoto(history, host.context);
      if (recalled) await drawEarlyPhoto(recalled.shown.bytes);
      return recalled;
    },
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
      return composeServices({
        ...signedIn,
        graphRoot: cloudAddresses(read.value).graphRoot,
        history: laterHistory(history),
        scopes,
      });
    },
  });
}
