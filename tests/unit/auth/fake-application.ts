import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';

import type { TokenApplication } from '../../../src/auth/msal-client.ts';

export const adele: AccountInfo = {
  homeAccountId: 'adele-oid.contoso-tid',
  environment: 'login.windows.net',
  tenantId: 'contoso-tid',
  username: 'adele@contoso.example',
  localAccountId: 'adele-oid',
  name: 'Adele Vance',
};

export const resultFor = (
  accessToken: string,
  overrides: Partial<AuthenticationResult> = {},
): AuthenticationResult => ({
  authority: 'https://login.microsoftonline.com/organizations',
  uniqueId: adele.localAccountId,
  tenantId: adele.tenantId,
  scopes: ['User.ReadWrite'],
  account: adele,
  idToken: 'id-token',
  idTokenClaims: {
    oid: 'adele-oid',
    tid: 'contoso-tid',
    preferred_username: 'adele@contoso.example',
    name: 'Adele Vance',
  },
  accessToken,
  fromCache: false,
  expiresOn: null,
  tokenType: 'Bearer',
  correlationId: 'correlation-of-result',
  ...overrides,
});

/** Stands for MSAL: each call is kept, and answered by what the test prepared for it. */
export function createFakeApplication(accounts: readonly AccountInfo[] = []) {
  let active: AccountInfo | null = null;
  const application = {
    acquireTokenSilent: jest.fn<
      ReturnType<TokenApplication['acquireTokenSilent']>,
      Parameters<TokenApplication['acquireTokenSilent']>
    >(() => Promise.reject(new Error('No answer was prepared for a silent request'))),
    acquireTokenPopup: jest.fn<
      ReturnType<TokenApplication['acquireTokenPopup']>,
      Parameters<TokenApplication['acquireTokenPopup']>
    >(() => Promise.reject(new Error('No answer was prepared for a popup'))),
    getActiveAccount: () => active,
    setActiveAccount: (account: AccountInfo | null) => {
      active = account;
    },
    getAllAccounts: () => [...accounts],
  };
  return application satisfies TokenApplication;
}
