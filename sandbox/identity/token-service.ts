import { accessTokenLifetimeS, signDelegatedToken, type Issuing } from './access-tokens.ts';
import type { RequestedClaims } from './claims-request.ts';
import { signIdToken } from './id-token.ts';
import type { RequestedScopes } from './scopes.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { IdentityState } from './state.ts';
import { tokenTenantId } from './tenants.ts';
import type { IdentityOptions, Person } from './types.ts';

/** What the routes share: the options of the identity, its memory and its keys. */
export type IdentityServices = IdentityOptions & {
  readonly keys: SigningKeys;
  readonly state: IdentityState;
};

export type Grant = {
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: RequestedScopes;
  readonly claims: RequestedClaims;
  readonly nonce?: string | undefined;
};

/** For a person, or for an application, which belongs to the organisation. */
export const issuingNow = (
  { keys, tenant, clock }: IdentityServices,
  person?: Person,
): Issuing => ({
  keys,
  tenantId: person === undefined ? tenant.tenantId : tokenTenantId(person, tenant),
  nowS: Math.floor(clock.now() / 1000),
});

export const tenantAuthority = ({ origins, tenant }: IdentityServices): string =>
  `${origins.identity}/${tenant.tenantId}`;

/** Where the app's pages are, which alone may sign in. */
export const appOrigins = ({ origins }: IdentityServices): readonly string[] => [
  ...new Set([origins.app, origins.outlookApp]),
];

export const issuerOf = (services: IdentityServices): string => `${tenantAuthority(services)}/v2.0`;

/** The two tokens every successful answer carries, whichever way it goes. */
export async function signTokens(services: IdentityServices, grant: Grant) {
  const { person, clientId, scopes } = grant;
  const issuing = issuingNow(services, person);
  const [accessToken, idToken] = await Promise.all([
    signDelegatedToken(issuing, {
      person,
      clientId,
      audience: scopes.audience,
      permissions: scopes.permissions,
      requestedClaims: grant.claims,
    }),
    signIdToken(issuing, { person, clientId, issuer: issuerOf(services), nonce: grant.nonce }),
  ]);
  return { accessToken, idToken, expiresInS: accessTokenLifetimeS };
}

export const hasConsent = (
  { state }: IdentityServices,
  grant: Pick<Grant, 'person' | 'clientId' | 'scopes'>,
): boolean =>
  state.consents.isGiven({
    objectId: grant.person.objectId,
    clientId: grant.clientId,
    permissions: grant.scopes.permissions,
  });

/** Whether it takes an administrator to go on. Who is one may accept for themselves. */
export const needsAdministrator = (
  { state }: IdentityServices,
  grant: Pick<Grant, 'person' | 'clientId' | 'scopes'>,
): boolean =>
  grant.person.adminRoles.length === 0 &&
  state.consents.needsAdministrator({
    objectId: grant.person.objectId,
    clientId: grant.clientId,
    permissions: grant.scopes.permissions,
  });

export const rememberConsent = (
  { state }: IdentityServices,
  grant: Pick<Grant, 'person' | 'clientId' | 'scopes'>,
): void =>
  state.consents.accept({
    objectId: grant.person.objectId,
    clientId: grant.clientId,
    permissions: grant.scopes.permissions,
  });
