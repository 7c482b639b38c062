import { adminConsentUrl } from '../../../../src/app/channel/admin-consent-url.ts';

describe('the page on which an administrator allows the permissions', () => {
  it('names tenant, app, permissions and where the browser ends', () => {
    const url = new URL(
      adminConsentUrl({
        signInRoot: 'https://login.microsoftonline.com',
        tenantId: 'contoso',
        clientId: 'portrait',
        redirectUri: 'https://portrait.example/auth-redirect.html',
        scopes: ['TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'],
      }),
    );

    expect(url.origin + url.pathname).toBe(
      'https://login.microsoftonline.com/contoso/v2.0/adminconsent',
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'portrait',
      scope: 'TeamSettings.ReadWrite.All ProfilePhoto.ReadWrite.All',
      redirect_uri: 'https://portrait.example/auth-redirect.html',
    });
  });
});
