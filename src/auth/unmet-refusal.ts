import type { Result } from '#shared';

import type { TokenRequest } from './msal-acquire.ts';
import type { AccessToken, AuthError } from './types.ts';

/** What Graph held against the last token, while no token has met it. */
export type UnmetRefusal = {
  /** The request as it has to be made now: a press also answers for what could not be met silently. */
  readonly addTo: (request: TokenRequest) => TokenRequest;
  readonly learn: (request: TokenRequest, outcome: Result<AccessToken, AuthError>) => void;
};

/**
 * A press that merely asked for a token would be given the cached one, which Graph has refused, and the
 * person would be asked to sign in for ever.
 */
export function createUnmetRefusal(): UnmetRefusal {
  let unmet: TokenRequest['refused'];
  return {
    addTo: (request) =>
      request.interaction === 'after-press' && request.refused === undefined && unmet !== undefined
        ? { ...request, refused: unmet }
        : request,
    learn: ({ refused }, outcome) => {
      if (refused !== undefined) unmet = outcome.ok ? undefined : refused;
    },
  };
}
