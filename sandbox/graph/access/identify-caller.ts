import { err, ok, type Result } from '#shared';
import type { AccessTokenClaims, TokenVerification, VerifyAccessToken } from '../../types.ts';
import { personalAccountsTenantId, type Person, type Tenant } from '../../tenant/index.ts';
import { invalidToken } from '../failures.ts';
import type { GraphFailure } from '../answer.ts';
import type { Caller, PermissionType } from '../types.ts';

/** Graph's resource identifier and its application id; tokens carry the one or the other. */
const graphAudiences = [
  'https://graph.microsoft.com',
  '00000003-0000-0000-c000-000000000000',
] as const;

export type CallerCheck = {
  readonly tenant: Tenant;
  readonly verifyAccessToken: VerifyAccessToken;
  /** Accepted instead of Graph's own two. */
  readonly audience?: string;
};

/** Who asks, by the bearer token. Every defect of the token is a 401 with its own message. */
export async function identifyCaller(
  request: Request,
  { tenant, verifyAccessToken, audience }: CallerCheck,
): Promise<Result<Caller, GraphFailure>> {
  const token = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  // Source: msgraph-sample-reactspa issue 54 (message).
  if (token === undefined) return err(invalidToken('Access token is empty.'));
  const verification = await verifyAccessToken(token);
  if (verification.status !== 'valid') return err(invalidToken(refusals[verification.status]));
  const { claims } = verification;
  const audiences: readonly string[] = audience === undefined ? graphAudiences : [audience];
  if (!audiences.includes(claims.aud)) {
    return err(invalidToken('Access token validation failure. Invalid audience.'));
  }
  return ok(toCaller(claims, tenant));
}

/** Source for the first: Office-E5 issue 6 (80049217); the others as the live service words them. */
const refusals: Record<Exclude<TokenVerification['status'], 'valid'>, string> = {
  malformed: 'CompactToken parsing failed with error code: 80049217',
  'bad-signature': 'Access token validation failure. Invalid signature.',
  expired: 'Lifetime validation failed, the token is expired.',
};

function toCaller(claims: AccessTokenClaims, tenant: Tenant): Caller {
  const isApplication = claims.scp === undefined;
  const person =
    isApplication || claims.oid === undefined ? undefined : tenant.findPerson(claims.oid);
  return {
    claims,
    permissionType: isApplication ? 'application' : accountTypeOf(claims, person),
    granted: new Set(isApplication ? claims.roles : claims.scp.split(' ')),
    roleTemplateIds: claims.wids ?? person?.adminRoles ?? [],
    ...(person === undefined ? {} : { person }),
  };
}

/** Only tokens on behalf of a person have `scp`. Source: Microsoft Learn, access-token-claims-reference. */
const accountTypeOf = ({ tid }: AccessTokenClaims, person?: Person): PermissionType =>
  tid === personalAccountsTenantId || person?.kind === 'personal' ? 'personal' : 'delegated';
