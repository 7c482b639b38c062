import type { Result } from '#shared';

import type { Ladder } from './ladder.ts';
import { acquireToken, type TokenRequest } from './msal-acquire.ts';
import { createSharing } from './sharing.ts';
import type { AccessToken, Auth, AuthError } from './types.ts';
import { createUnmetRefusal } from './unmet-refusal.ts';

export function createTokenAuth(ladder: Ladder): Auth {
  const sharing = createSharing<Result<AccessToken, AuthError>>();
  const unmet = createUnmetRefusal();
  return {
    method: () => ladder.rung().method,
    acquireAccessToken: async ({ signal, ...options }) => {
      const request = unmet.addTo(options);
      const start = (allGone: AbortSignal) => acquireToken(ladder, request, allGone);
      const outcome = await sharing.share(keyOf(request), start, signal);
      unmet.learn(request, outcome);
      return outcome;
    },
  };
}

/** Calls with the same key can be served by one token, and by one popup. */
const keyOf = ({ scopes, account, interaction, refused }: TokenRequest): string =>
  JSON.stringify([
    [...scopes].sort(),
    account ? [account.tenantId, account.objectId] : null,
    interaction,
    refused ? (refused.claims ?? '') : null,
  ]);
