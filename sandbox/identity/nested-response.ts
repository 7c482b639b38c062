import type { OAuthFailure } from './oauth-failure.ts';
import { homeTenantId, tokenTenantId } from './tenants.ts';
import type { Directory, Person } from './types.ts';

/** Which of MSAL's error classes a refusal becomes. Seen with MSAL 5.29: the status decides, not the code. */
export type BridgeStatus =
  'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'ACCOUNT_UNAVAILABLE' | 'PERSISTENT_ERROR';

type Answered = { readonly requestId: string };

const envelope = ({ requestId }: Answered) => ({
  messageType: 'NestedAppAuthResponse' as const,
  requestId,
});

const homeAccountIdOf = (person: Person, tenant: Directory): string =>
  `${person.objectId}.${homeTenantId(person, tenant)}`;

/** MSAL refuses an account without an environment; this is the one it stores for the public cloud. */
const environment = 'login.windows.net';

export const initContextResponse = (request: Answered, person: Person, tenant: Directory) => ({
  ...envelope(request),
  success: true,
  initContext: {
    sdkName: 'portrait-sandbox',
    sdkVersion: '1.0.0',
    capabilities: { queryAccount: false },
    accountContext: {
      homeAccountId: homeAccountIdOf(person, tenant),
      environment,
      tenantId: tokenTenantId(person, tenant),
    },
  },
});

export const tokenResponse = (
  request: Answered,
  answer: {
    readonly person: Person;
    readonly tenant: Directory;
    readonly authority: string;
    readonly scope: string;
    readonly accessToken: string;
    readonly idToken: string;
    readonly expiresInS: number;
  },
) => ({
  ...envelope(request),
  success: true,
  token: {
    access_token: answer.accessToken,
    id_token: answer.idToken,
    expires_in: answer.expiresInS,
    scope: answer.scope,
    authority: answer.authority,
    properties: null,
  },
  account: {
    environment,
    homeAccountId: homeAccountIdOf(answer.person, answer.tenant),
    localAccountId: answer.person.objectId,
    tenantId: tokenTenantId(answer.person, answer.tenant),
    username: answer.person.userPrincipalName,
    name: answer.person.displayName,
  },
});

export const refusalResponse = (
  request: Answered,
  refusal: { readonly status: BridgeStatus; readonly failure: OAuthFailure },
) => ({
  ...envelope(request),
  success: false,
  error: {
    status: refusal.status,
    code:
      refusal.failure.suberror === 'consent_required' ? 'consent_required' : refusal.failure.error,
    ...(refusal.failure.suberror === undefined ? {} : { subError: refusal.failure.suberror }),
    description: `AADSTS${refusal.failure.aadsts}: ${refusal.failure.message}`,
  },
});
