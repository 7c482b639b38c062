import { BrowserCacheLocation, LogLevel, type Configuration } from '@azure/msal-browser';

import { interactionTimeoutMs, silentFrameTimeoutMs } from './limits.ts';
import type { CreateAuthOptions } from './types.ts';

export type TokenCache = 'memory' | 'session';

const cacheLocations = {
  memory: BrowserCacheLocation.MemoryStorage,
  session: BrowserCacheLocation.SessionStorage,
} as const;

export function msalConfiguration(options: CreateAuthOptions, cache: TokenCache): Configuration {
  const { authority, knownAuthorities, authorityMetadata } = options.endpoints;
  return {
    auth: {
      clientId: options.clientId,
      authority,
      redirectUri: options.redirectUri,
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
