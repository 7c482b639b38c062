import { toAccessToken } from '../../../src/auth/msal-token.ts';

import { adele, resultFor } from './fake-application.ts';

describe('who a token speaks for', () => {
  it("believes the token's claims and not the account that the host described", () => {
    const account = { ...adele, localAccountId: 'someone-else', tenantId: 'elsewhere', name: 'X' };
    const result = toAccessToken(resultFor('token', { account }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        account: { objectId: 'adele-oid', tenantId: 'contoso-tid', displayName: 'Adele Vance' },
      },
    });
  });

  it.each([
    ['adele-oid.fabrikam-tid', 'fabrikam-tid'],
    ['adele-oid', undefined],
    ['adele-oid.', undefined],
    ['', undefined],
  ])('takes the home tenant out of the account id %j', (homeAccountId, homeTenantId) => {
    const result = toAccessToken(resultFor('token', { account: { ...adele, homeAccountId } }));
    expect(result.ok && result.value.account.homeTenantId).toBe(homeTenantId);
  });

  it('leaves out a name and a home tenant that nobody gave', () => {
    const result = toAccessToken(
      resultFor('token', {
        account: { ...adele, homeAccountId: '' },
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

  it('names a guest as the tenant of the token does', () => {
    const idTokenClaims = { oid: 'adele-guest-oid', tid: 'fabrikam-tid', name: 'Adele (Guest)' };
    const result = toAccessToken(resultFor('token', { idTokenClaims }));
    expect(result).toMatchObject({
      ok: true,
      value: { account: { tenantId: 'fabrikam-tid', objectId: 'adele-guest-oid' } },
    });
  });

  it.each([{}, { oid: 'o' }, { tid: 't' }, { oid: '', tid: '' }, { oid: 7, tid: 8 }])(
    'fails when the token does not name the person, whatever the host says (%j)',
    (idTokenClaims) => {
      const result = toAccessToken(resultFor('token', { idTokenClaims }));
      expect(result).toEqual({
        ok: false,
        error: {
          kind: 'auth/failed',
          code: 'account_incomplete',
          correlationId: 'correlation-of-result',
        },
      });
    },
  );
});
