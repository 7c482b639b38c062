import sharp from 'sharp';
import { createFaults, initialSettings } from '../../sandbox/faults/index.ts';
import { createGraphEmulator } from '../../sandbox/graph/index.ts';
import {
  bytesOf,
  createGraphFixture,
  delegatedToken,
  errorOf,
  jsonOf,
  refusalOf,
  verifyAccessToken,
} from '../support/emulated-graph.ts';

type Answer = {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

const scopes = 'User.ReadWrite User.ReadBasic.All ProfilePhoto.ReadWrite.All Contacts.ReadWrite';

const setUp = (overrides: { readonly disturbed?: true } = {}) => {
  const fixture = createGraphFixture();
  const faults = createFaults({ clock: fixture.clock });
  const handler =
    overrides.disturbed === true
      ? createGraphEmulator({
          tenant: fixture.tenant,
          verifyAccessToken,
          settings: () => initialSettings,
          clock: fixture.clock,
          log: fixture.log,
          disturbItems: (each) => faults.wrap(each),
        })
      : fixture.handler;
  const token = delegatedToken(fixture.adele, scopes);
  const post = (requests: unknown, version = 'v1.0') =>
    handler(
      new Request(`https://graph.example/${version}/$batch`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      }),
    );
  return {
    ...fixture,
    faults,
    post,
    batch: async (requests: unknown, version = 'v1.0'): Promise<readonly Answer[]> => {
      const response = await post(requests, version);
      expect(response.status).toBe(200);
      const { responses } = (await response.json()) as { responses: Answer[] };
      return [...responses].sort((a, b) => Number(a.id) - Number(b.id));
    },
  };
};

const get = (url: string, id = '1') => ({ id, method: 'GET', url });
const picture = () =>
  sharp({ create: { width: 90, height: 90, channels: 3, background: '#119922' } })
    .jpeg()
    .toBuffer();

it('gives many small photos, each as base64 text, and each absence for itself', async () => {
  const { batch, tenant, send } = setUp();
  const people = tenant.people.slice(0, 20);

  const answers = await batch(
    people.map(({ objectId }, index) =>
      get(`/users/${objectId}/photos/48x48/$value`, String(index)),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual(
    people.map(({ objectId }) => (tenant.photos.hasPhoto(`user:${objectId}`) ? 200 : 404)),
  );
  const alone = await bytesOf(await send('/v1.0/me/photos/48x48/$value'));
  expect(answers[0]?.headers?.['Content-Type']).toBe('image/jpeg');
  expect(Buffer.from(answers[0]?.body as string, 'base64').equals(alone)).toBe(true);
});

it.each(['base64', 'base64url'] as const)('takes a picture as %s text', async (encoding) => {
  const { batch, send } = setUp();

  const [put, read] = await batch([
    {
      id: '1',
      method: 'PUT',
      url: 'me/photo/$value',
      headers: { 'Content-Type': 'image/jpeg' },
      body: (await picture()).toString(encoding),
    },
    { ...get('/me/photo', '2'), dependsOn: ['1'] },
  ]);

  expect(put).toEqual({ id: '1', status: 200, headers: {} });
  expect(read?.body).toMatchObject({ width: 90 });
  expect(await jsonOf(await send('/v1.0/me/photo'))).toMatchObject({ width: 90 });
});

it('takes JSON bodies and headers of single requests', async () => {
  const { batch } = setUp();

  const [created, read] = await batch([
    {
      id: '1',
      method: 'POST',
      url: '/me/contacts',
      headers: { 'Content-Type': 'application/json' },
      body: { givenName: 'Nils' },
    },
    { ...get('/me/contacts?$top=1', '2'), headers: { Prefer: 'IdType="ImmutableId"' } },
  ]);

  expect(created).toMatchObject({ status: 201, body: { displayName: 'Nils' } });
  expect(read?.headers?.['Preference-Applied']).toBe('IdType="ImmutableId"');
});

it('keeps the version of its own address', async () => {
  const { batch, adele } = setUp();

  const [answer] = await batch([get(`/users/${adele.objectId}?$select=id`)], 'beta');

  expect(answer?.body).toMatchObject({
    '@odata.context': expect.stringContaining('/beta/') as string,
  });
});

it.each([
  ['21 requests', Array.from({ length: 21 }, (_, index) => get('/me', String(index)))],
  ['none', []],
  ['no list', 'x'],
  ['an id twice', [get('/me', 'a'), get('/me', 'A')]],
  ['no id', [{ method: 'GET', url: '/me' }]],
  ['an absolute address', [get('https://graph.example/v1.0/me')]],
  ['a body without type', [{ id: '1', method: 'PUT', url: '/me/photo/$value', body: 'eA==' }]],
  ['a dependency on nobody', [{ ...get('/me'), dependsOn: ['9'] }]],
  [
    'a circle',
    [
      { ...get('/me', '1'), dependsOn: ['2'] },
      { ...get('/me', '2'), dependsOn: ['1'] },
    ],
  ],
  [
    'mixed orders',
    [
      get('/me', '1'),
      { ...get('/me', '2'), dependsOn: ['1'] },
      { ...get('/me', '3'), dependsOn: ['2'] },
      get('/me', '4'),
    ],
  ],
])('refuses %s as a whole', async (_, requests) => {
  const { post } = setUp();

  expect(await refusalOf(await post(requests))).toEqual([400, 'BadRequest']);
});

it('refuses a batch of 4 MB', async () => {
  const { post } = setUp();

  const response = await post([{ ...get('/me'), headers: { 'x-filling': 'x'.repeat(4_194_304) } }]);

  expect(response.status).toBe(413);
});

it('does not try what depends on a failure', async () => {
  const { batch } = setUp();

  const answers = await batch([
    get('/users/nobody@contoso.com/photo', '1'),
    { ...get('/me', '2'), dependsOn: ['1'] },
    { ...get('/me/photo', '3'), dependsOn: ['2'] },
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 424, 424]);
});

it('lets several wait for the same one', async () => {
  const { batch } = setUp();

  const answers = await batch([
    { ...get('/me', '1'), dependsOn: ['2'] },
    get('/me/photo', '2'),
    { ...get('/me/photos', '3'), dependsOn: ['2'] },
  ]);

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

it('sends so few at once that one mailbox takes them all', async () => {
  const { batch } = setUp();

  const answers = await batch(
    Array.from({ length: 20 }, (_, index) => get('/me/photos/48x48/$value', String(index))),
  );

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it('is throttled item by item, with a Retry-After that can be read', async () => {
  const { post, change, log } = setUp();
  change({ requestsPerSecond: 1, burst: 2 });

  const response = await post([get('/me', '1'), get('/me', '2'), get('/me', '3')]);

  expect(response.status).toBe(200);
  const { responses } = (await response.json()) as { responses: Answer[] };
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused).toEqual([
    expect.objectContaining({
      headers: expect.objectContaining({ 'Retry-After': '1' }) as object,
      body: { error: expect.objectContaining({ code: 'TooManyRequests' }) as object },
    }),
  ]);
  expect(
    log
      .list()
      .map(({ path, status }) => `${status ?? ''} ${path}`)
      .sort(),
  ).toEqual(['200 /v1.0/$batch', '200 /v1.0/me', '200 /v1.0/me', '429 /v1.0/me']);
});

it('needs a token, and gives it to its items', async () => {
  const { handler, send } = createGraphFixture();
  const anonymous = await handler(
    new Request('https://graph.example/v1.0/$batch', { method: 'POST', body: '{}' }),
  );

  expect(anonymous.status).toBe(401);
  expect((await send('/v1.0/$batch')).status).toBe(405);
});

it('meets planned faults item by item', async () => {
  const { batch, faults } = setUp({ disturbed: true });
  faults.add({ path: '/me/photo', status: 503, retryAfterSeconds: 4 });
  faults.add({ path: '/me/photos', cut: 'response' });

  const answers = await batch([get('/me', '1'), get('/me/photo', '2'), get('/me/photos', '3')]);

  expect(answers.map(({ status }) => status)).toEqual([200, 503, 504]);
  expect(answers[1]?.headers?.['Retry-After']).toBe('4');
});

it('says why when its body is no JSON', async () => {
  const { send } = createGraphFixture();

  const response = await send('/v1.0/$batch', { method: 'POST', body: 'x' });

  expect((await errorOf(response)).message).toMatch(/application\/json/);
});
