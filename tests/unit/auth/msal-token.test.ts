import { toAccessToken } from '../../../src/auth/msal-token.ts';

import { adele, resultFor } from './fake-application.ts';

describe('who a token speaks for', () => {
  it("believes the token's claims before the account that the host described", () => {
    const account = { ...adele, localAccountId: 'someone-else', tenantId: 'elsewhere', name: 'X' };
    const result = toAccessToken(resultFor('token', { account }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        account: { objectId: 'adele-oid', tenantId: 'contoso-tid', displayName: 'Adele Vance' },
      },
    });
  });

  it('takes the account where the claims say nothing', () => {
    const result = toAccessToken(resultFor('token', { idTokenClaims: {} }));
    expect(result).toMatchObject({
      ok: true,
      value: { account: { objectId: 'adele-oid', userPrincipalName: 'adele@contoso.example' } },
    });
  });

  it('leaves out a name that nobody gave', () => {
    const result = toAccessToken(
      resultFor('token', {
        account: { ...adele, name: '' },
        idTokenClaims: { oid: 'o', tid: 't', upn: 'a@b.example' },
      }),
    );
    expect(result).toEqual({
      ok: true,
      value: {
        accessToken: 'token',
        account: { tenantId: 't', objectId: 'o', userPrincipalName: 'a@b.example' },
      },
    });
  });

  it('fails when neither names the person, since copies are kept per person', () => {
    const result = toAccessToken(
      resultFor('token', { account: { ...adele, localAccountId: '' }, idTokenClaims: {} }),
    );
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'auth/failed',
        code: 'account_incomplete',
        correlationId: 'correlation-of-result',
      },
    });
  });
});
