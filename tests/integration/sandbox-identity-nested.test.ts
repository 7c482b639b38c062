import { decodeJwt } from 'jose';

import { textContaining } from '../support/expected-text.ts';
import { adele, createIdentityFixture } from '../support/identity-fixture.ts';
import { testClientId, testOrigins } from '../support/sign-in-window.ts';

type Answer = {
  readonly success: boolean;
  readonly token?: Readonly<Record<string, string>>;
  readonly error?: Readonly<Record<string, string>>;
};

function createFixture() {
  const { tenant, log, identity } = createIdentityFixture();
  const post = (body: unknown, origin = testOrigins.teamsCrossSite) =>
    identity.handler(
      new Request(`${testOrigins.identity}/nested/token`, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const ask = async (method: string, changes: object = {}) => {
    const response = await post({ ...bridgeRequest(method), ...changes });
    return (await response.json()) as Answer;
  };
  return { tenant, log, identity, post, ask };
}

/** As MSAL 5.29 sends it through the bridge, with what the shell adds. */
const bridgeRequest = (method: string) => ({
  messageType: 'NestedAppAuthRequest',
  method,
  requestId: '018f-request',
  sendTime: 1_700_000_000_000,
  clientLibrary: 'msal.js.browser',
  clientLibraryVersion: '5.29.0',
  userPrincipalName: adele,
  tokenParams: {
    clientId: testClientId,
    scope: 'User.ReadWrite',
    correlationId: 'c0rrelation',
    claims: JSON.stringify({ id_token: { login_hint: { essential: false } } }),
    authenticationScheme: 'Bearer',
    extraParameters: {},
  },
});

const withTokenParams = (changes: object) => ({
  tokenParams: { ...bridgeRequest('GetToken').tokenParams, ...changes },
});

it('introduces itself and the account of the host', async () => {
  const { ask, tenant } = createFixture();

  const answer = await ask('GetInitContext');

  expect(answer).toMatchObject({
    messageType: 'NestedAppAuthResponse',
    requestId: '018f-request',
    success: true,
    initContext: {
      accountContext: {
        homeAccountId: `${tenant.findPerson(adele)!.objectId}.${tenant.tenantId}`,
        environment: 'login.windows.net',
        tenantId: tenant.tenantId,
      },
    },
  });
});

it('names a guest’s home tenant beside the one that they visit', async () => {
  const { ask, tenant } = createFixture();
  const guest = tenant.findPerson('elena_fabrikam.com#EXT#@contoso.com')!;

  const answer = await ask('GetToken', { userPrincipalName: guest.userPrincipalName });

  expect(guest.homeTenantId).not.toBe(tenant.tenantId);
  expect(answer).toMatchObject({
    account: {
      homeAccountId: `${guest.objectId}.${guest.homeTenantId}`,
      tenantId: tenant.tenantId,
    },
  });
});

it('gives a token for the person of the shell and exactly the scope asked for', async () => {
  const { ask, tenant, identity } = createFixture();
  const { objectId } = tenant.findPerson(adele)!;

  const answer = await ask('GetToken');

  expect(answer).toMatchObject({
    requestId: '018f-request',
    success: true,
    token: { expires_in: 3600, scope: 'User.ReadWrite', properties: null },
    account: {
      environment: 'login.windows.net',
      homeAccountId: `${objectId}.${tenant.tenantId}`,
      localAccountId: objectId,
      tenantId: tenant.tenantId,
      username: adele,
      name: 'Adele Vance',
    },
  });
  expect(decodeJwt(answer.token!['id_token']!)).toMatchObject({
    aud: testClientId,
    oid: objectId,
    tid: tenant.tenantId,
    name: 'Adele Vance',
    preferred_username: adele,
  });
  expect(await identity.verifyAccessToken(answer.token!['access_token']!)).toMatchObject({
    status: 'valid',
    claims: { scp: 'User.ReadWrite', upn: adele, appid: testClientId },
  });
});

it('asks for consent, silently and in the popup, until the person accepts, and remembers it', async () => {
  const { ask, identity } = createFixture();
  identity.setConsent('required');

  const silent = await ask('GetToken');
  const unasked = await ask('GetTokenPopup');
  const accepted = await ask('GetTokenPopup', { consent: 'accepted' });
  const later = await ask('GetToken');
  const wider = await ask('GetToken', withTokenParams({ scope: 'User.ReadWrite Mail.Read' }));

  const wanted = { status: 'USER_INTERACTION_REQUIRED', code: 'consent_required' };
  expect(silent).toMatchObject({ success: false, error: wanted });
  expect(silent.error!['description']).toContain('AADSTS65001');
  expect(unasked).toMatchObject({ success: false, error: wanted });
  expect(accepted.success).toBe(true);
  expect(later.success).toBe(true);
  expect(wider).toMatchObject({ success: false, error: wanted });
});

it('remembers consent for each person apart', async () => {
  const { ask, identity } = createFixture();
  identity.setConsent('required');
  await ask('GetTokenPopup', { consent: 'accepted' });

  const another = await ask('GetToken', { userPrincipalName: 'niao@contoso.com' });

  expect(another.success).toBe(false);
});

it('answers USER_CANCEL when the person refuses', async () => {
  const { ask, identity } = createFixture();
  identity.setConsent('required');

  const answer = await ask('GetTokenPopup', { consent: 'refused' });

  expect(answer).toMatchObject({ success: false, error: { status: 'USER_CANCEL' } });
});

it('can demand interaction although consent is given', async () => {
  const { ask, identity } = createFixture();
  identity.setInteraction('required');

  const silent = await ask('GetToken');
  const popup = await ask('GetTokenPopup', { consent: 'accepted' });
  const later = await ask('GetToken');

  expect(silent.error).toMatchObject({
    status: 'USER_INTERACTION_REQUIRED',
    code: 'interaction_required',
  });
  expect([popup.success, later.success]).toEqual([true, true]);
});

it('puts the claims of a challenge into the access token', async () => {
  const { ask } = createFixture();
  const claims = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } });

  const answer = await ask('GetToken', withTokenParams({ claims }));

  expect(decodeJwt(answer.token!['access_token']!)['acrs']).toEqual(['c1']);
});

it('answers ACCOUNT_UNAVAILABLE for a person whom the tenant does not have', async () => {
  const { ask } = createFixture();

  const answer = await ask('GetToken', { userPrincipalName: 'nobody@contoso.com' });

  expect(answer).toMatchObject({ success: false, error: { status: 'ACCOUNT_UNAVAILABLE' } });
});

it('answers PERSISTENT_ERROR for a scope that is none', async () => {
  const { ask } = createFixture();

  const answer = await ask('GetToken', withTokenParams({ scope: 'not/a/scope' }));

  expect(answer.error).toMatchObject({ status: 'PERSISTENT_ERROR', code: 'invalid_scope' });
});

it.each([
  ['messageType', { messageType: 'Other' }],
  ['method', { method: 'GetActiveAccount' }],
  ['requestId', { requestId: 7 }],
  ['userPrincipalName', { userPrincipalName: undefined }],
  ['tokenParams.scope', withTokenParams({ scope: undefined })],
  ['tokenParams.clientId', withTokenParams({ clientId: undefined })],
  ['tokenParams.claims', withTokenParams({ claims: {} })],
])('tells a shell which field is wrong: %s', async (field, changes) => {
  const { post } = createFixture();

  const answer = await post({ ...bridgeRequest('GetToken'), ...changes });

  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { message: textContaining(`'${field}'`) },
  });
});

it('answers the shells of both sites, and no other page', async () => {
  const { post } = createFixture();

  const own = await post(bridgeRequest('GetToken'), testOrigins.start);
  const app = await post(bridgeRequest('GetToken'), testOrigins.app);
  const foreign = await post(bridgeRequest('GetToken'), 'https://evil.example');

  expect(own.headers.get('Access-Control-Allow-Origin')).toBe(testOrigins.start);
  expect([own.status, app.status, foreign.status]).toEqual([200, 403, 403]);
});

it('records who asked for which scopes', async () => {
  const { ask, log } = createFixture();

  await ask('GetInitContext');
  await ask('GetToken');

  expect(log.list()).toMatchObject([
    { service: 'identity', method: 'POST', path: '/nested/token', status: 200 },
    { userPrincipalName: adele, scopes: ['User.ReadWrite'] },
  ]);
  expect(log.list()[0]).not.toHaveProperty('scopes');
});

it("does not know another cloud's Graph", async () => {
  const { ask } = createFixture();

  const answer = await ask(
    'GetToken',
    withTokenParams({ scope: 'https://graph.microsoft.us/User.ReadWrite' }),
  );

  expect(answer).toMatchObject({
    success: false,
    error: { status: 'PERSISTENT_ERROR', code: 'invalid_resource' },
  });
});
