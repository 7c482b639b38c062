import { adele, createIdentityFixture, niao } from '../support/identity-fixture.ts';
import {
  authorizeUrl,
  fragmentOf,
  openSignInWindow,
  redirectUri,
  testClientId,
  testOrigins,
} from '../support/sign-in-window.ts';

const scope = 'TeamSettings.ReadWrite.All ProfilePhoto.ReadWrite.All';

function createFixture() {
  const { identity, tenant } = createIdentityFixture();
  identity.setConsent('administrator');
  const window = openSignInWindow(identity.handler);
  const adminUrl = `${testOrigins.identity}/${tenant.tenantId}/v2.0/adminconsent?${new URLSearchParams(
    { client_id: testClientId, scope, redirect_uri: redirectUri },
  ).toString()}`;
  /** As a host asks for a token, silently or in its dialog. */
  const ask = async (method: 'GetToken' | 'GetTokenPopup', changes: object = {}) => {
    const response = await identity.handler(
      new Request(`${testOrigins.identity}/nested/token`, {
        method: 'POST',
        headers: { Origin: testOrigins.teamsCrossSite, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          messageType: 'NestedAppAuthRequest',
          method,
          requestId: 'request-1',
          userPrincipalName: adele,
          tokenParams: { clientId: testClientId, scope },
          ...changes,
        }),
      }),
    );
    return (await response.json()) as {
      readonly success: boolean;
      readonly error?: { readonly status: string; readonly description: string };
    };
  };
  const decide = (decision: 'accept' | 'cancel') =>
    identity.handler(
      new Request(adminUrl, {
        method: 'POST',
        body: new URLSearchParams({
          client_id: testClientId,
          scope,
          redirect_uri: redirectUri,
          decision,
        }),
      }),
    );
  return { identity, window, adminUrl, ask, decide };
}

describe('a permission that only an administrator can give', () => {
  it('is not theirs to accept', async () => {
    const { ask } = createFixture();
    for (const changes of [{}, { consent: 'accepted' }]) {
      const answer = await ask('GetTokenPopup', changes);
      expect(answer).toMatchObject({
        success: false,
        error: { status: 'USER_INTERACTION_REQUIRED' },
      });
      expect(answer.error?.description).toMatch(/^AADSTS90094/);
    }
    const closed = await ask('GetTokenPopup', { consent: 'refused' });
    expect(closed.error?.status).toBe('USER_CANCEL');
  });

  it('does not stand in the way of the others', async () => {
    const { ask } = createFixture();
    const own = { tokenParams: { clientId: testClientId, scope: 'User.ReadWrite' } };
    expect((await ask('GetToken', own)).success).toBe(true);
  });

  it('is theirs to accept where they are an administrator themselves', async () => {
    const { ask } = createFixture();
    const administrator = { userPrincipalName: niao, consent: 'accepted' };
    expect((await ask('GetTokenPopup', administrator)).success).toBe(true);
    expect((await ask('GetToken')).success).toBe(false);
  });

  it('ends the sign-in window with nothing but the way back', async () => {
    const { window } = createFixture();
    await window.open(authorizeUrl({ scope }));
    await window.press({ userPrincipalName: adele });
    expect(window.page()).toContain('Need admin approval');
    expect(window.page()).not.toContain('value="accept"');
    const back = await window.press({ decision: 'accept' });
    expect(fragmentOf(back)).toMatchObject({ error: 'access_denied' });
  });

  it('is everybody’s once an administrator has accepted, and the browser goes back to the app', async () => {
    const { ask, decide, window, adminUrl } = createFixture();
    await window.open(adminUrl);
    expect(window.page()).toContain('TeamSettings.ReadWrite.All');
    const answer = await decide('accept');
    const end = new URL(answer.headers.get('Location') ?? '');
    expect(end.origin + end.pathname).toBe(redirectUri);
    expect(end.searchParams.get('admin_consent')).toBe('True');
    expect((await ask('GetToken')).success).toBe(true);
  });

  it('is nobody’s after they have cancelled', async () => {
    const { ask, decide } = createFixture();
    const answer = await decide('cancel');
    const end = new URL(answer.headers.get('Location') ?? '');
    expect(end.searchParams.get('error')).toBe('permission_denied');
    expect((await ask('GetToken')).success).toBe(false);
  });

  it('is asked for by the app’s own addresses alone', async () => {
    const { identity, adminUrl } = createFixture();
    const stray = adminUrl.replace(encodeURIComponent(redirectUri), 'https%3A%2F%2Fevil.example');
    const answer = await identity.handler(new Request(stray));
    expect(answer.status).toBe(400);
  });
});
