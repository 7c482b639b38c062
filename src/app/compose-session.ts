import { createAuth, preloadAuth } from '#auth';
import { graphClouds, requestedScopes } from '#graph';
import { loadHost } from '#hosts';
import { ok, systemClock, type Result } from '#shared';
import type { ConfigError } from '#advice';

import { browserFetch } from './browser-fetch.ts';
import { composeServices } from './compose-services.ts';
import { readConfig, type Config } from './config.ts';
import { withScopesOf } from './cloud-scopes.ts';
import { createSession, type Session } from './session.ts';

const besideThisPage = (fileName: string): string => new URL(fileName, document.baseURI).href;

/** Where the service and the sign-in of the configured cloud are; the sandbox's own build has its own. */
function addressesOf({ cloud, tenantId }: Config) {
  const { graphRoot, authorityRoot } = graphClouds[cloud];
  return __SANDBOX__ ?? { graphRoot, signIn: { authority: `${authorityRoot}/${tenantId}` } };
}

/** Reads `config.json` ahead; one that could not be read is read again when asked for again. */
function configReader(): () => Promise<Result<Config, ConfigError>> {
  const read = () => readConfig(browserFetch, besideThisPage('config.json'));
  let reading = read();
  return async () => {
    const config = await reading;
    if (!config.ok) reading = read();
    return config;
  };
}

/**
 * Joins the modules for the signed-in person's own photo. What can start at once does: sign-in code and
 * configuration are on their way before the host is waited for.
 */
export function composeSession(): Session {
  const config = configReader();
  const scopes = requestedScopes.me['replace-photo'];
  preloadAuth();
  return createSession({
    scopes,
    loadHost: () => loadHost({ extraHostOrigins: __SANDBOX__?.hostOrigins ?? [] }),
    createAuth: async () => {
      const read = await config();
      if (!read.ok) return read;
      const { graphRoot, signIn } = addressesOf(read.value);
      const auth = await createAuth({
        clientId: read.value.clientId,
        endpoints: signIn,
        redirectUri: besideThisPage('auth-redirect.html'),
        host: window.parent === window ? 'top-level' : 'framed',
        clock: systemClock,
      });
      return auth.ok ? ok(withScopesOf(auth.value, read.value.cloud, graphRoot)) : auth;
    },
    createServices: async (signedIn) => {
      const read = await config();
      if (!read.ok) return read;
      return composeServices({
        ...signedIn,
        graphRoot: addressesOf(read.value).graphRoot,
        scopes,
      });
    },
  });
}
