import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';

import { anyText, textMatching } from '../support/expected-text.ts';
import {
  adele,
  createIdentityFixture,
  signInForTokens,
  type IdentityFixture,
  type TokenBody,
} from '../support/identity-fixture.ts';
import {
  codeForm,
  fragmentOf,
  postToken,
  testClientId,
  testOrigins,
} from '../support/sign-in-window.ts';

const demandInteraction = ({ identity }: IdentityFixture) => {
  identity.setInteraction('required');
  return Promise.resolve();
};
const resetIdentity = ({ identity }: IdentityFixture) => {
  identity.reset();
  return Promise.resolve();
};
const waitADay = ({ clock }: IdentityFixture) => clock.advance(24 * 3_600_000);

describe('the token endpoint', () => {
  it('gives tokens for the person, the scopes and the nonce of the code', async () => {
    const fixture = createIdentityFixture();
    const person = fixture.tenant.findPerson(adele)!;

    const body = await signInForTokens(fixture);

    expect(body).toMatchObject({
      token_type: 'Bearer',
      scope: 'User.ReadWrite openid profile',
      expires_in: 3600,
      ext_expires_in: 3600,
      refresh_token: anyText,
    });
    expect(decodeJwt(body['id_token']!)).toMatchObject({
      aud: testClientId,
      nonce: 'the-nonce',
      oid: person.objectId,
      tid: fixture.tenant.tenantId,
      name: 'Adele Vance',
      preferred_username: adele,
    });
    const clientInfo = Buffer.from(body['client_info']!, 'base64url').toString();
    expect(JSON.parse(clientInfo)).toEqual({
      uid: person.objectId,
      utid: fixture.tenant.tenantId,
    });
    const verified = await fixture.identity.verifyAccessToken(body['access_token']!);
    expect(verified).toMatchObject({
      status: 'valid',
      claims: {
        aud: 'https://graph.microsoft.com',
        scp: 'User.ReadWrite',
        oid: person.objectId,
        upn: adele,
      },
    });
  });

  it('takes each code once', async () => {
    const fixture = createIdentityFixture();
    const { answer } = await fixture.signIn();
    const form = codeForm(fragmentOf(answer)['code']!);
    await postToken(fixture.identity.handler, form);

    const second = await postToken(fixture.identity.handler, form);

    expect(second.status).toBe(400);
    expect(await second.json()).toMatchObject({ error: 'invalid_grant', error_codes: [70008] });
  });

  it('takes no code after ten minutes', async () => {
    const fixture = createIdentityFixture();
    const { answer } = await fixture.signIn();
    await fixture.clock.advance(10 * 60_000);

    const late = await postToken(fixture.identity.handler, codeForm(fragmentOf(answer)['code']!));

    expect(await late.json()).toMatchObject({ error_codes: [70008] });
  });

  it.each([
    [
      'another verifier',
      { code_verifier: 'somebody-elses-verifier-0123456789-0123456789' },
      501481,
    ],
    ['another client', { client_id: 'another' }, 70008],
    ['another address', { redirect_uri: `${testOrigins.app}/other.html` }, 70008],
    ['no verifier', { code_verifier: '' }, 900144],
    ['another grant', { grant_type: 'password' }, 70003],
    ['no grant', { grant_type: '' }, 70003],
  ])('refuses a code with %s', async (_what, changes, code) => {
    const fixture = createIdentityFixture();
    const { answer } = await fixture.signIn();
    const form = { ...codeForm(fragmentOf(answer)['code']!), ...changes };

    const refused = await postToken(fixture.identity.handler, form);

    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error_codes: [code] });
  });

  it('describes a failure as Entra does', async () => {
    const fixture = createIdentityFixture();
    await fixture.clock.advance(Date.UTC(2026, 10, 20, 9, 30, 5));

    const refused = await postToken(fixture.identity.handler, codeForm('no-such-code'));

    expect(await refused.json()).toEqual({
      error: 'invalid_grant',
      error_description: textMatching(
        /^AADSTS70008: .+ Trace ID: \S+ Correlation ID: \S+ Timestamp: 2026-11-20 09:30:05Z$/,
      ),
      error_codes: [70008],
      timestamp: '2026-11-20 09:30:05Z',
      trace_id: anyText,
      correlation_id: anyText,
      error_uri: 'https://login.microsoftonline.com/error?code=70008',
    });
  });

  it('gives fresh tokens for a refresh token, with the claims of a challenge', async () => {
    const fixture = createIdentityFixture();
    const first = await signInForTokens(fixture);
    const claims = {
      access_token: {
        acrs: { essential: true, value: 'c1' },
        xms_cc: { values: ['cp1'] },
      },
    };

    const response = await postToken(fixture.identity.handler, {
      grant_type: 'refresh_token',
      client_id: testClientId,
      refresh_token: first['refresh_token']!,
      scope: 'https://graph.microsoft.com/User.ReadBasic.All openid profile offline_access',
      claims: JSON.stringify(claims),
    });

    const second = (await response.json()) as TokenBody;
    expect(response.status).toBe(200);
    expect(decodeJwt(second['access_token']!)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'User.ReadBasic.All',
      acrs: ['c1'],
      xms_cc: ['cp1'],
    });
  });

  it('asks for consent when a refresh token is used for a new scope', async () => {
    const fixture = createIdentityFixture();
    const first = await signInForTokens(fixture);
    fixture.identity.setConsent('required');

    const response = await postToken(fixture.identity.handler, {
      grant_type: 'refresh_token',
      client_id: testClientId,
      refresh_token: first['refresh_token']!,
      scope: 'Contacts.ReadWrite',
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
  });

  it.each([
    ['interaction is demanded', demandInteraction, 50076],
    ['the sandbox was reset', resetIdentity, 70000],
    ['24 hours have passed', waitADay, 70000],
  ])('refuses a refresh token when %s', async (_what, happen, code) => {
    const fixture = createIdentityFixture();
    const first = await signInForTokens(fixture);
    await happen(fixture);

    const response = await postToken(fixture.identity.handler, {
      grant_type: 'refresh_token',
      client_id: testClientId,
      refresh_token: first['refresh_token']!,
    });

    expect(await response.json()).toMatchObject({ error_codes: [code] });
  });

  it('lets only the app’s origin read its answer, and nobody redeem without an origin', async () => {
    const fixture = createIdentityFixture();
    const preflight = (origin: string) =>
      fixture.identity.handler(
        new Request(`${testOrigins.identity}/organizations/oauth2/v2.0/token`, {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
        }),
      );

    const own = await preflight(testOrigins.app);
    const foreign = await postToken(fixture.identity.handler, codeForm('c'), {
      Origin: 'https://evil.example',
    });
    const none = await postToken(fixture.identity.handler, codeForm('c'), {});

    expect(own.status).toBe(204);
    expect(own.headers.get('Access-Control-Allow-Origin')).toBe(testOrigins.app);
    expect(foreign.headers.get('Access-Control-Allow-Origin')).not.toBe('https://evil.example');
    expect(await foreign.json()).toMatchObject({ error_codes: [9002326] });
    expect(await none.json()).toMatchObject({ error_codes: [9002327] });
  });
});

describe('what everybody may read of the identity', () => {
  it('gives a discovery document whose keys verify its id tokens', async () => {
    const fixture = createIdentityFixture();
    const body = await signInForTokens(fixture);
    const read = async (url: string): Promise<unknown> =>
      (await fixture.identity.handler(new Request(url))).json();

    const discovery = (await read(
      `${testOrigins.identity}/organizations/v2.0/.well-known/openid-configuration`,
    )) as Readonly<Record<string, string>>;
    const keys = (await read(discovery['jwks_uri']!)) as JSONWebKeySet;

    const verified = await jwtVerify(body['id_token']!, createLocalJWKSet(keys), {
      issuer: discovery['issuer']!,
      audience: testClientId,
      currentDate: new Date(fixture.clock.now()),
    });
    expect(verified.payload['preferred_username']).toBe(adele);
  });

  it('names a path that it does not know', async () => {
    const answer = await createIdentityFixture().identity.handler(
      new Request(`${testOrigins.identity}/organizations/oauth2/v2.0/devicecode`),
    );

    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('/organizations/oauth2/v2.0/devicecode');
  });
});

it('records every request with the exact scopes asked for, and no token', async () => {
  const fixture = createIdentityFixture();

  const body = await signInForTokens(fixture);

  const entries = fixture.log.list();
  expect(entries.map(({ method, status }) => `${method} ${status}`)).toEqual([
    'GET 200',
    'POST 302',
    'POST 200',
  ]);
  expect(entries.at(-1)).toMatchObject({
    service: 'identity',
    path: '/organizations/oauth2/v2.0/token',
    scopes: ['User.ReadWrite', 'openid', 'profile', 'offline_access'],
    userPrincipalName: adele,
  });
  expect(JSON.stringify(entries)).not.toContain(body['access_token']);
});
