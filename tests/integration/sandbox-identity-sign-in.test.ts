import { anyText, textContaining } from '../support/expected-text.ts';
import { adele, createIdentityFixture, niao } from '../support/identity-fixture.ts';
import {
  authorizeUrl,
  fragmentOf,
  openSignInWindow,
  redirectUri,
  testOrigins,
} from '../support/sign-in-window.ts';

describe('the sign-in window', () => {
  it('gives the app a code for the person who was picked', async () => {
    const window = openSignInWindow(createIdentityFixture().identity.handler);

    const shown = await window.open(authorizeUrl());
    const answer = await window.press({ userPrincipalName: adele });

    expect(shown.status).toBe(200);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')?.startsWith(`${redirectUri}#`)).toBe(true);
    expect(fragmentOf(answer)).toMatchObject({ state: 'the-state', code: anyText });
  });

  it.each([
    ['whom the sandbox plays now', undefined, 'niao@contoso.com'],
    ['whom the app hints at', 'petrn@contoso.com', 'petrn@contoso.com'],
  ])('offers first %s', async (_who, loginHint, expected) => {
    const { tenant, identity } = createIdentityFixture();
    identity.setCurrentPerson(tenant.findPerson(niao)!);
    const window = openSignInWindow(identity.handler);

    await window.open(authorizeUrl({ login_hint: loginHint }));

    const offered = [...window.page().matchAll(/name="userPrincipalName"\s+value="([^"]+)"/g)];
    expect(offered[0]?.[1]).toBe(expected);
    expect(offered).toHaveLength(tenant.people.length);
  });

  it('runs no script, loads nothing and may not be framed', async () => {
    const window = openSignInWindow(createIdentityFixture().identity.handler);

    const shown = await window.open(authorizeUrl());

    const policy = shown.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(window.page()).not.toMatch(/<script|<link|<img|url\(/);
  });

  it('asks nobody again in the same browser, and for prompt=login it does', async () => {
    const { signIn } = createIdentityFixture();
    const { window } = await signIn();

    const again = await window.open(authorizeUrl());
    const forced = await window.open(authorizeUrl({ prompt: 'login' }));

    expect(fragmentOf(again)['code']).toEqual(anyText);
    expect(forced.status).toBe(200);
  });

  it('answers access_denied when the person cancels instead of picking somebody', async () => {
    const window = openSignInWindow(createIdentityFixture().identity.handler);
    await window.open(authorizeUrl());

    const answer = await window.press({ decision: 'cancel' });

    expect(fragmentOf(answer)).toMatchObject({ error: 'access_denied', state: 'the-state' });
  });

  it('refuses a window that was answered already', async () => {
    const { window } = await createIdentityFixture().signIn();

    const second = await window.press({ userPrincipalName: adele });

    expect(second.status).toBe(400);
  });

  it('forgets who signed in after logging out', async () => {
    const { window } = await createIdentityFixture().signIn();

    await window.open(`${testOrigins.identity}/organizations/oauth2/v2.0/logout`);
    const silent = await window.open(authorizeUrl({ prompt: 'none' }));

    expect(fragmentOf(silent)['error']).toBe('login_required');
  });
});

describe('consent', () => {
  it('names every scope in plain words and gives the code after Accept, then asks no more', async () => {
    const { identity, signIn } = createIdentityFixture();
    identity.setConsent('required');
    const { window, answer } = await signIn();
    expect(answer.status).toBe(200);
    expect(window.page()).toContain('Read and change your profile, your photo included');
    expect(window.page()).toContain('User.ReadWrite');

    const accepted = await window.press({ decision: 'accept' });
    const silent = await window.open(authorizeUrl({ prompt: 'none' }));

    expect(fragmentOf(accepted)['code']).toEqual(anyText);
    expect(fragmentOf(silent)['code']).toEqual(anyText);
  });

  it('answers access_denied with AADSTS65004 after Cancel', async () => {
    const { identity, signIn } = createIdentityFixture();
    identity.setConsent('required');
    const { window } = await signIn();

    const cancelled = await window.press({ decision: 'cancel' });

    expect(fragmentOf(cancelled)).toMatchObject({
      error: 'access_denied',
      error_description: textContaining('AADSTS65004'),
      state: 'the-state',
    });
  });

  it('is asked for again with prompt=consent', async () => {
    const { window } = await createIdentityFixture().signIn();

    const shown = await window.open(authorizeUrl({ prompt: 'consent' }));

    expect(shown.status).toBe(200);
    expect(window.page()).toContain('asks for your permission');
  });
});

describe('prompt=none', () => {
  it('answers login_required where nobody is signed in', async () => {
    const window = openSignInWindow(createIdentityFixture().identity.handler);

    const answer = await window.open(authorizeUrl({ prompt: 'none' }));

    expect(fragmentOf(answer)).toMatchObject({
      error: 'login_required',
      error_description: textContaining('AADSTS50058'),
    });
  });

  it('answers login_required where somebody else than the hinted person is signed in', async () => {
    const { window } = await createIdentityFixture().signIn();

    const answer = await window.open(authorizeUrl({ prompt: 'none', login_hint: niao }));

    expect(fragmentOf(answer)['error']).toBe('login_required');
  });

  it('answers consent_required where the person has not agreed', async () => {
    const { identity, signIn } = createIdentityFixture();
    const { window } = await signIn();
    identity.setConsent('required');

    const answer = await window.open(authorizeUrl({ prompt: 'none' }));

    expect(fragmentOf(answer)).toMatchObject({
      error: 'consent_required',
      suberror: 'consent_required',
    });
  });

  it('answers interaction_required until the person has been asked once more', async () => {
    const { identity, signIn } = createIdentityFixture();
    const { window } = await signIn();
    identity.setInteraction('required');

    const refused = await window.open(authorizeUrl({ prompt: 'none' }));
    await window.open(authorizeUrl());
    await window.press({ userPrincipalName: adele });
    const given = await window.open(authorizeUrl({ prompt: 'none' }));

    expect(fragmentOf(refused)['error']).toBe('interaction_required');
    expect(fragmentOf(given)['code']).toEqual(anyText);
  });
});

describe('a wrong authorize request', () => {
  it.each([
    ['an address of another origin', { redirect_uri: 'https://evil.example/' }, '50011'],
    ['no address', { redirect_uri: undefined }, '50011'],
    ['no client', { client_id: undefined }, '900144'],
  ])('is told to the person and redirected nowhere: %s', async (_what, changes, code) => {
    const window = openSignInWindow(createIdentityFixture().identity.handler);

    const answer = await window.open(authorizeUrl(changes));

    expect(answer.status).toBe(400);
    expect(answer.headers.get('Location')).toBeNull();
    expect(window.page()).toContain(`AADSTS${code}`);
  });

  it.each([
    ['the implicit flow', { response_type: 'token' }, 'AADSTS70005'],
    ['an answer in the query', { response_mode: 'query' }, 'AADSTS70007'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'AADSTS90100'],
    ['no challenge', { code_challenge: undefined }, 'AADSTS50147'],
    ['an unknown prompt', { prompt: 'please' }, 'AADSTS90100'],
    ['no scope', { scope: '' }, 'AADSTS70011'],
    [
      'scopes of two resources',
      { scope: 'User.Read https://graph.microsoft.us/User.Read' },
      '700022',
    ],
    ['an unknown resource', { scope: 'https://graph.example/User.Read' }, 'AADSTS500011'],
    ['claims that are no JSON', { claims: '{' }, 'AADSTS90100'],
  ])('goes back to the app: %s', async (_what, changes, code) => {
    const window = openSignInWindow(createIdentityFixture().identity.handler);

    const answer = await window.open(authorizeUrl(changes));

    expect(answer.status).toBe(302);
    expect(fragmentOf(answer)['error_description']).toContain(code);
    expect(fragmentOf(answer)['state']).toBe('the-state');
  });

  it('for another tenant is refused', async () => {
    const { identity } = createIdentityFixture();

    const answer = await identity.handler(
      new Request(authorizeUrl().replace('/organizations/', '/fabrikam.com/')),
    );

    expect(await answer.json()).toMatchObject({ error_codes: [90002] });
  });
});
