import { BrowserCacheLocation, LogLevel, type Configuration } from '@azure/msal-browser';

import { interactionTimeoutMs, silentFrameTimeoutMs } from './limits.ts';
import type { CreateAuthOptions } from './types.ts';

export type TokenCache = 'memory' | 'session';

const cacheLocations = {
  memory: BrowserCacheLocation.MemoryStorage,
  session: BrowserCacheLocation.SessionStorage,
} as const;

/**
 * This client answers claims challenges, so that tokens may live long and yet be refused at once.
 * Source: Microsoft Learn, entra/identity-platform/claims-challenge.
 */
const clientCapabilities = ['CP1'] as const;

export function msalConfiguration(options: CreateAuthOptions, cache: TokenCache): Configuration {
  const { authority, knownAuthorities, authorityMetadata } = options.endpoints;
  const { clientId, redirectUri, relayUri } = options;
  return {
    auth: {
      clientId,
      authority,
      redirectUri,
      ...(relayUri !== undefined && { popupRelayUri: relayUri }),
      clientCapabilities: [...clientCapabilities],
      ...(knownAuthorities && { knownAuthorities: [...knownAuthorities] }),
      ...(authorityMetadata !== undefined && { authorityMetadata }),
    },
    cache: { cacheLocation: cacheLocations[cache] },
    system: {
      popupBridgeTimeout: interactionTimeoutMs,
      iframeBridgeTimeout: silentFrameTimeoutMs,
      loggerOptions: {
        // MSAL's lines may name accounts and addresses; what support needs is in AuthError.
        loggerCallback: () => undefined,
        logLevel: LogLevel.Error,
        piiLoggingEnabled: false,
      },
    },
  };
}
