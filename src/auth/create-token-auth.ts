import type { Result } from '#shared';

import { acquireToken } from './msal-acquire.ts';
import type { MsalClient } from './msal-client.ts';
import { createSharing } from './sharing.ts';
import type { AccessToken, AcquireAccessTokenOptions, Auth, AuthError } from './types.ts';

export function createTokenAuth(client: MsalClient): Auth {
  const sharing = createSharing<Result<AccessToken, AuthError>>();
  return {
    method: client.method,
    acquireAccessToken: ({ signal, ...request }) =>
      sharing.share(keyOf(request), (allGone) => acquireToken(client, request, allGone), signal),
  };
}

/** Calls with the same key can be served by one token, and by one popup. */
const keyOf = ({ scopes, interaction, refused }: AcquireAccessTokenOptions): string =>
  JSON.stringify([[...scopes].sort(), interaction, refused ? (refused.claims ?? '') : null]);
