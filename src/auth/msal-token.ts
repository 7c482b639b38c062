import type { AuthenticationResult } from '@azure/msal-browser';

import { err, ok, type Result } from '#shared';

import type { AccessToken, AuthError, SignedInAccount } from './types.ts';

/**
 * A token with the account it speaks for: what the id token claims, and of MSAL's account, whose fields under
 * nested app authentication are the host's word, the home tenant alone.
 */
export function toAccessToken(result: AuthenticationResult): Result<AccessToken, AuthError> {
  const account = readAccount(result);
  return account
    ? ok({ accessToken: result.accessToken, account })
    : err({
        kind: 'auth/failed',
        code: 'account_incomplete',
        correlationId: result.correlationId,
      });
}

function readAccount({
  account,
  idTokenClaims,
}: AuthenticationResult): SignedInAccount | undefined {
  const claim = (name: string): string | undefined => textOf(fieldOf(idTokenClaims, name));
  const tenantId = claim('tid');
  const objectId = claim('oid');
  if (tenantId === undefined || objectId === undefined) return undefined;

  const displayName = claim('name');
  const homeTenantId = homeTenantOf(fieldOf(account, 'homeAccountId'));
  return {
    tenantId,
    objectId,
    userPrincipalName: claim('upn') ?? claim('preferred_username') ?? '',
    ...(displayName !== undefined && { displayName }),
    ...(homeTenantId !== undefined && { homeTenantId }),
  };
}

/** `<object id>.<tenant id>`. Source: @azure/msal-common 16.16.1, account/ClientInfo.ts. */
const homeTenantOf = (homeAccountId: unknown): string | undefined =>
  textOf(homeAccountId)?.split('.')[1] || undefined;

const fieldOf = (value: object, name: string): unknown => Reflect.get(value, name);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
