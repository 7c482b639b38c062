import { createSandbox } from '../../sandbox/server/index.ts';
import { anyText, textContaining } from '../support/expected-text.ts';
import { adele, niao } from '../support/identity-fixture.ts';
import { authorizeUrl, testOrigins } from '../support/sign-in-window.ts';

function createFixture() {
  const nowhere = { appDirectory: '/nonexistent', shellsDirectory: '/nonexistent' };
  const sandbox = createSandbox({ origins: testOrigins, ...nowhere });
  const call = (method: string, path: string, options: { body?: unknown; origin?: string } = {}) =>
    sandbox.handlers.start(
      new Request(`${testOrigins.start}${path}`, {
        method,
        ...(options.origin === undefined ? {} : { headers: { Origin: options.origin } }),
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      }),
    );
  const read = async (path: string) =>
    (await (await call('GET', path)).json()) as Readonly<Record<string, unknown>>;
  const readMe = async (token: string) =>
    sandbox.handlers.graph(
      new Request(`${testOrigins.graph}/v1.0/me`, {
        headers: { Authorization: `Bearer ${token}` },
      }),
    );
  return { sandbox, call, read, readMe };
}

const messageOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { readonly error: { readonly message: string } }).error.message;

describe('GET /sandbox/status', () => {
  it('names origins, tenant, person, people, settings and faults', async () => {
    const { read, sandbox } = createFixture();

    const status = await read('/sandbox/status');

    expect(status).toMatchObject({
      ready: true,
      origins: testOrigins,
      tenantId: sandbox.tenant.tenantId,
      person: sandbox.tenant.defaultPerson.userPrincipalName,
      consent: 'granted',
      interaction: 'satisfied',
      settings: { lagMs: 0, photoPolicy: 'allowed' },
      faults: [],
    });
    expect(status['people']).toHaveLength(sandbox.tenant.people.length);
    expect(status['people']).toContainEqual({
      userPrincipalName: adele,
      displayName: 'Adele Vance',
      objectId: sandbox.tenant.findPerson(adele)!.objectId,
      jobTitle: 'Retail Manager',
      kind: 'member',
      hasPhoto: true,
    });
    expect(JSON.stringify(status['people'])).toContain('"hasPhoto":false');
  });
});

it('status notices that a photo was removed', async () => {
  const { read, sandbox } = createFixture();
  const { objectId } = sandbox.tenant.findPerson(adele)!;

  sandbox.tenant.photos.appendVersion(`user:${objectId}`, { writtenAtMs: 0, photo: 'absent' });

  const { people } = (await read('/sandbox/status')) as {
    readonly people: readonly { readonly objectId: string; readonly hasPhoto: boolean }[];
  };
  expect(people.find((person) => person.objectId === objectId)?.hasPhoto).toBe(false);
});

describe('POST /sandbox/tokens', () => {
  it('gives a token that Graph takes', async () => {
    const { call, readMe } = createFixture();

    const answer = await call('POST', '/sandbox/tokens', {
      body: { userPrincipalName: adele, scopes: ['User.Read'] },
    });

    const token = (await answer.json()) as Readonly<Record<string, string>>;
    expect(token).toEqual({
      token_type: 'Bearer',
      access_token: anyText,
      expires_in: 3600,
      scope: 'User.Read',
    });
    const me = await readMe(token['access_token']!);
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({ displayName: 'Adele Vance' });
  });

  it('gives an application token with roles', async () => {
    const { call, sandbox } = createFixture();

    const answer = await call('POST', '/sandbox/tokens', {
      body: { application: true, roles: ['ProfilePhoto.ReadWrite.All'] },
    });

    const token = (await answer.json()) as Readonly<Record<string, string>>;
    expect(await sandbox.identity.verifyAccessToken(token['access_token']!)).toMatchObject({
      status: 'valid',
      claims: { roles: ['ProfilePhoto.ReadWrite.All'] },
    });
  });

  it('is no token request of the app: the log stays empty', async () => {
    const { call, read } = createFixture();

    await call('POST', '/sandbox/tokens', {
      body: { userPrincipalName: adele, scopes: ['User.Read'] },
    });

    expect(await read('/sandbox/requests')).toEqual({ requests: [] });
  });
});

describe('POST /sandbox/sign-in', () => {
  it('changes the person, consent and interaction, each alone', async () => {
    const { call, read } = createFixture();

    await call('POST', '/sandbox/sign-in', { body: { userPrincipalName: niao } });
    await call('POST', '/sandbox/sign-in', { body: { consent: 'required' } });
    const last = await call('POST', '/sandbox/sign-in', { body: { interaction: 'required' } });

    const expected = { person: niao, consent: 'required', interaction: 'required' };
    expect(await last.json()).toEqual(expected);
    expect(await read('/sandbox/status')).toMatchObject(expected);
  });
});

describe('faults and settings', () => {
  it('disturb Graph as planned, count down and can be cleared', async () => {
    const { call, read, readMe } = createFixture();
    const planned = await call('POST', '/sandbox/faults', {
      body: { path: '/me', status: 503, times: 3 },
    });

    const disturbed = await readMe('any');
    const left = await read('/sandbox/status');
    const cleared = await call('DELETE', '/sandbox/faults');
    const undisturbed = await readMe('any');

    expect(planned.status).toBe(201);
    expect(disturbed.status).toBe(503);
    expect(left['faults']).toEqual([{ path: '/me', status: 503, times: 2 }]);
    expect(cleared.status).toBe(204);
    expect(undisturbed.status).toBe(401);
  });

  it('disturb the identity too, and the log says which service it was', async () => {
    const { call, read, sandbox } = createFixture();
    await call('POST', '/sandbox/faults', { body: { path: '*/authorize', status: 503 } });

    const disturbed = await sandbox.handlers.identity(new Request(authorizeUrl()));

    expect(disturbed.status).toBe(503);
    expect(await read('/sandbox/requests')).toMatchObject({
      requests: [{ service: 'identity', status: 503 }],
    });
  });

  it('settings that are not given stay as they are', async () => {
    const { call, read } = createFixture();
    await call('POST', '/sandbox/settings', { body: { lagMs: 2_000 } });

    await call('POST', '/sandbox/settings', { body: { photoPolicy: 'blocked' } });

    const { settings } = await read('/sandbox/status');
    expect(settings).toMatchObject({ lagMs: 2_000, photoPolicy: 'blocked' });
  });
});

it('POST /sandbox/reset puts everything back', async () => {
  const { call, read, readMe } = createFixture();
  const before = await read('/sandbox/status');
  const body = { userPrincipalName: niao, consent: 'required', interaction: 'required' };
  await call('POST', '/sandbox/sign-in', { body });
  await call('POST', '/sandbox/faults', { body: { path: '/me', status: 500 } });
  await call('POST', '/sandbox/settings', { body: { lagMs: 2_000 } });
  await readMe('any');

  const answer = await call('POST', '/sandbox/reset', { body: {} });

  expect(answer.status).toBe(204);
  expect(await read('/sandbox/status')).toEqual(before);
  expect(await read('/sandbox/requests')).toEqual({ requests: [] });
});

it('POST /sandbox/reset fills the rate’s bucket again', async () => {
  const { call, readMe, sandbox } = createFixture();
  const token = await sandbox.identity.issueAccessToken({
    userPrincipalName: adele,
    scopes: ['User.Read'],
  });
  const slow = { requestsPerSecond: 0.01, burst: 1 };
  await call('POST', '/sandbox/settings', { body: slow });
  expect((await readMe(token)).status).toBe(200);
  expect((await readMe(token)).status).toBe(429);

  await call('POST', '/sandbox/reset');
  await call('POST', '/sandbox/settings', { body: slow });

  expect((await readMe(token)).status).toBe(200);
});

describe('a wrong call is answered 400 naming the field', () => {
  it.each([
    ['/sandbox/tokens', {}, '"userPrincipalName"'],
    ['/sandbox/tokens', { userPrincipalName: adele }, '"scopes"'],
    ['/sandbox/tokens', { userPrincipalName: adele, scopes: 'User.Read' }, '"scopes"'],
    ['/sandbox/tokens', { userPrincipalName: adele, scopes: [] }, '"scopes"'],
    ['/sandbox/tokens', { userPrincipalName: adele, scopes: ['a b/c'] }, '"scopes"'],
    ['/sandbox/tokens', { userPrincipalName: adele, scopes: ['User.Read'], roles: [] }, '"roles"'],
    [
      '/sandbox/tokens',
      { userPrincipalName: 'nobody@contoso.com', scopes: ['User.Read'] },
      'nobody',
    ],
    ['/sandbox/tokens', { application: true }, '"roles"'],
    ['/sandbox/tokens', { application: false, roles: [] }, '"application"'],
    ['/sandbox/tokens', { application: true, roles: ['X'], scopes: ['Y'] }, '"scopes"'],
    ['/sandbox/tokens', { upn: adele }, '"upn"'],
    ['/sandbox/tokens', [], 'object'],
    ['/sandbox/sign-in', { userPrincipalName: 'nobody@contoso.com' }, 'nobody'],
    ['/sandbox/sign-in', { consent: 'maybe' }, '"consent"'],
    ['/sandbox/sign-in', { who: adele }, '"who"'],
    ['/sandbox/faults', { status: 500 }, '"path"'],
    ['/sandbox/faults', { path: '/me', status: '500' }, '"status"'],
    ['/sandbox/settings', { lag: 1 }, '"lag"'],
    ['/sandbox/settings', { photoPolicy: true }, '"photoPolicy"'],
  ])('%s %j', async (path, body, named) => {
    const { call } = createFixture();

    const answer = await call('POST', path, { body });

    expect(answer.status).toBe(400);
    expect(await messageOf(answer)).toContain(named);
  });

  it('says so when the body is no JSON', async () => {
    const { sandbox } = createFixture();

    const answer = await sandbox.handlers.start(
      new Request(`${testOrigins.start}/sandbox/faults`, { method: 'POST', body: '{' }),
    );

    expect(answer.status).toBe(400);
    expect(await messageOf(answer)).toContain('JSON');
  });
});

it.each([
  ['GET', '/sandbox/nothing'],
  ['GET', '/sandbox/reset'],
  ['PUT', '/sandbox/settings'],
])('answers 404 to %s %s and names what there is', async (method, path) => {
  const { call } = createFixture();

  const answer = await call(method, path);

  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({
    error: { code: 'unknownPath', message: textContaining(`${method} ${path}`) },
  });
});

describe('who may steer the sandbox', () => {
  it.each(Object.values(testOrigins))('a page of %s may', async (origin) => {
    const { call } = createFixture();

    const preflight = await call('OPTIONS', '/sandbox/faults', { origin });
    const answer = await call('DELETE', '/sandbox/faults', { origin });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('DELETE');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
  });

  it.each(['https://evil.example', 'http://localhost:4999', 'null'])(
    'a page of %s may not, and nothing happens',
    async (origin) => {
      const { call, read } = createFixture();

      const preflight = await call('OPTIONS', '/sandbox/settings', { origin });
      const answer = await call('POST', '/sandbox/settings', { origin, body: { lagMs: 9 } });

      expect([preflight.status, answer.status]).toEqual([403, 403]);
      expect(answer.headers.has('Access-Control-Allow-Origin')).toBe(false);
      expect(await read('/sandbox/status')).toMatchObject({ settings: { lagMs: 0 } });
    },
  );
});
