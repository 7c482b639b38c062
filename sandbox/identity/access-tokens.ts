import { errors } from 'jose';
import type { JWTPayload } from 'jose';

import type { AccessTokenClaims, TokenVerification } from '../types.ts';
import type { RequestedClaims } from './claims-request.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { Person } from './types.ts';

/** One hour; Entra gives 60 to 90 minutes. Source: Microsoft Learn, configurable-token-lifetimes, 2024-10-21. */
export const accessTokenLifetimeS = 3600;

export type DelegatedToken = {
  readonly person: Person;
  readonly clientId: string;
  readonly audience: string;
  readonly permissions: readonly string[];
  readonly requestedClaims: RequestedClaims;
};

export type Issuing = {
  readonly keys: SigningKeys;
  readonly tenantId: string;
  /** Seconds since the epoch, as tokens count. */
  readonly nowS: number;
};

/** Claims named as in Entra's version 1.0 tokens, which Graph takes. Source: Microsoft Learn, access-token-claims-reference, 2024-06-03. */
const commonClaims = ({ tenantId, nowS }: Issuing) => ({
  iss: `https://sts.windows.net/${tenantId}/`,
  tid: tenantId,
  iat: nowS,
  nbf: nowS,
  exp: nowS + accessTokenLifetimeS,
  ver: '1.0',
});

export function signDelegatedToken(issuing: Issuing, token: DelegatedToken): Promise<string> {
  const { person, requestedClaims } = token;
  return issuing.keys.sign({
    ...commonClaims(issuing),
    aud: token.audience,
    appid: token.clientId,
    idtyp: 'user',
    oid: person.objectId,
    sub: person.objectId,
    upn: person.userPrincipalName,
    unique_name: person.userPrincipalName,
    name: person.displayName,
    scp: token.permissions.join(' '),
    wids: person.adminRoles,
    ...requestedClaims,
  });
}

export function signApplicationToken(
  issuing: Issuing,
  token: {
    readonly clientId: string;
    readonly audience: string;
    readonly roles: readonly string[];
  },
): Promise<string> {
  return issuing.keys.sign({
    ...commonClaims(issuing),
    aud: token.audience,
    appid: token.clientId,
    idtyp: 'app',
    roles: token.roles,
  });
}

export async function verifyToken(
  keys: SigningKeys,
  token: string,
  nowMs: number,
): Promise<TokenVerification> {
  try {
    const claims = readClaims(await keys.verify(token, nowMs));
    return claims === undefined ? { status: 'malformed' } : { status: 'valid', claims };
  } catch (error) {
    return { status: refusalStatus(error) };
  }
}

function refusalStatus(error: unknown): 'malformed' | 'bad-signature' | 'expired' {
  if (error instanceof errors.JWTExpired) return 'expired';
  const forged =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed;
  return forged ? 'bad-signature' : 'malformed';
}

/** Absent for what is no access token, such as an id token, which names no `appid`. */
function readClaims(payload: JWTPayload): AccessTokenClaims | undefined {
  const { aud, iss, exp } = payload;
  const tid = payload['tid'];
  const appid = payload['appid'];
  if (typeof aud !== 'string' || iss === undefined || exp === undefined) return undefined;
  if (typeof tid !== 'string' || typeof appid !== 'string') return undefined;
  return {
    aud,
    iss,
    tid,
    exp,
    appid,
    ...text(payload, 'oid'),
    ...text(payload, 'upn'),
    ...text(payload, 'name'),
    ...text(payload, 'scp'),
    ...list(payload, 'roles'),
    ...list(payload, 'wids'),
    ...list(payload, 'acrs'),
    ...list(payload, 'xms_cc'),
  };
}

type TextClaim = 'oid' | 'upn' | 'name' | 'scp';
type ListClaim = 'roles' | 'wids' | 'acrs' | 'xms_cc';

function text(payload: JWTPayload, name: TextClaim): Partial<Record<TextClaim, string>> {
  const value = payload[name];
  return typeof value === 'string' ? { [name]: value } : {};
}

function list(payload: JWTPayload, name: ListClaim): Partial<Record<ListClaim, string[]>> {
  const value = payload[name];
  return Array.isArray(value) ? { [name]: value.map(String) } : {};
}
