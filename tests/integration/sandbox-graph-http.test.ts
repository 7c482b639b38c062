import {
  buildRequest,
  createGraphFixture,
  delegatedToken,
  errorOf,
  jpegUpload,
  refusalOf,
} from '../support/emulated-graph.ts';

const exposedHeaders =
  'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, ReadWriteConsistencyToken, SdkVersion, WWW-Authenticate';

describe('cross-origin rules', () => {
  it('answers a preflight without a token', async () => {
    const { handler } = createGraphFixture();

    const response = await handler(
      buildRequest('/v1.0/me/photo/$value', {
        method: 'OPTIONS',
        headers: {
          origin: 'http://localhost:4101',
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization,content-type,client-request-id',
        },
      }),
    );

    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'authorization,content-type,client-request-id',
    );
    expect(Number(response.headers.get('access-control-max-age'))).toBeGreaterThan(0);
  });

  it.each([
    ['a success', '/v1.0/me'],
    ['a picture', '/v1.0/me/photo/$value'],
    ['a failure', '/v1.0/me/photos/50x50'],
  ])('lets a page read the headers of Graph on %s, Retry-After not among them', async (_, path) => {
    const { send } = createGraphFixture();

    const { headers } = await send(path);

    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe(exposedHeaders);
  });
});

describe('the error envelope', () => {
  it('repeats the ids of the headers and the time in the body', async () => {
    const { send, clock } = createGraphFixture();
    await clock.advance(Date.UTC(2026, 10, 20, 9, 30, 15, 250));

    const response = await send('/v1.0/me/photos/50x50', {
      headers: { 'client-request-id': 'mine' },
    });

    const requestId = response.headers.get('request-id') ?? '';
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('client-request-id')).toBe('mine');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({
      error: {
        code: 'ImageNotFound',
        message:
          "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
        innerError: {
          date: '2026-11-20T09:30:15',
          'request-id': requestId,
          'client-request-id': 'mine',
        },
      },
    });
  });

  it('repeats its own id where the client sent none', async () => {
    const { send } = createGraphFixture();

    const { headers } = await send('/v1.0/me');

    expect(headers.get('client-request-id')).toBe(headers.get('request-id'));
  });
});

describe('paths', () => {
  it('fails loudly on one it does not know, with method, path and where to add it', async () => {
    const { handler } = createGraphFixture();

    const response = await handler(buildRequest('/v1.0/me/drive/root', { method: 'POST' }));

    expect(response.status).toBe(501);
    const { message } = await errorOf(response);
    expect(message).toContain('POST /v1.0/me/drive/root');
    expect(message).toContain('sandbox/graph/routes.ts');
  });

  it.each(['/me', '/v2.0/me', '/', '/favicon.ico'])('does not know %s', async (path) => {
    const { send } = createGraphFixture();

    expect((await send(path)).status).toBe(501);
  });

  it.each(['/V1.0/Me/Photo/$VALUE', '/beta/me/photo/%24value', '/v1.0/me//photo/$value/'])(
    'reads %s like the documented spelling',
    async (path) => {
      const { send } = createGraphFixture();

      expect((await send(path)).headers.get('content-type')).toBe('image/jpeg');
    },
  );

  it('refuses a path that cannot be decoded', async () => {
    const { send } = createGraphFixture();

    expect(await refusalOf(await send('/v1.0/me/photos/%E0%A4%A'))).toEqual([400, 'BadRequest']);
  });

  it.each([
    ['POST', '/v1.0/me/photo/$value'],
    ['PATCH', '/v1.0/me/photo'],
    ['PATCH', '/beta/me/photo/$value'],
    ['DELETE', '/v1.0/me/photos'],
  ])('does not support %s %s', async (method, path) => {
    const { send } = createGraphFixture();

    const response = await send(path, { ...jpegUpload(Buffer.from('x')), method });

    expect(await refusalOf(response)).toEqual([405, 'ErrorInvalidRequest']);
  });
});

describe('limits', () => {
  it('refuses the fifth request of an app for the same mailbox, and takes it again afterwards', async () => {
    const { send } = createGraphFixture();

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send('/v1.0/me/photos/360x360/$value')),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(await errorOf(refused)).toMatchObject({
      message: 'Application is over its MailboxConcurrency limit.',
    });
    expect((await send('/v1.0/me/photo')).status).toBe(200);
  });

  it('counts each mailbox for itself', async () => {
    const { send, person } = createGraphFixture();
    const other = { token: delegatedToken(person('niao@contoso.com')) };

    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => send('/v1.0/me/photo')),
      ...Array.from({ length: 4 }, () => send('/v1.0/me/photo', other)),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  });

  it('counts no mailbox for a team', async () => {
    const { send, adele } = createGraphFixture();
    const token = delegatedToken(adele, 'Team.ReadBasic.All');
    const path = '/v1.0/teams/9b1f60d4-2c55-4e0b-8a71-000000000001/photo';

    const answers = await Promise.all(Array.from({ length: 6 }, () => send(path, { token })));

    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  });

  it('throttles beyond the burst, says for how long, and recovers with time', async () => {
    const { send, change, clock } = createGraphFixture();
    change({ requestsPerSecond: 0.5, burst: 2 });

    const first = [await send('/v1.0/me'), await send('/v1.0/me')];
    const throttled = await send('/v1.0/me');
    await clock.advance(1000);
    const tooEarly = await send('/v1.0/me');
    await clock.advance(1000);
    const later = await send('/v1.0/me');

    expect(first.map(({ status }) => status)).toEqual([200, 200]);
    expect(throttled.headers.get('retry-after')).toBe('2');
    expect(await refusalOf(throttled)).toEqual([429, 'TooManyRequests']);
    expect(tooEarly.headers.get('retry-after')).toBe('1');
    expect(later.status).toBe(200);
  });
});

describe('the log', () => {
  it('holds every request with its outcome, and no token', async () => {
    const { send, log, handler } = createGraphFixture();

    await send('/v1.0/me?$select=id', { headers: { 'client-request-id': 'c1' } });
    await handler(buildRequest('/v1.0/me/photo'));
    await handler(buildRequest('/v1.0/me', { method: 'OPTIONS' }));

    expect(log.list()).toEqual([
      {
        time: '1970-01-01T00:00:00.000Z',
        service: 'graph',
        method: 'GET',
        path: '/v1.0/me?$select=id',
        status: 200,
        userPrincipalName: 'adelev@contoso.com',
        clientRequestId: 'c1',
      },
      {
        time: '1970-01-01T00:00:00.000Z',
        service: 'graph',
        method: 'GET',
        path: '/v1.0/me/photo',
        status: 401,
      },
      {
        time: '1970-01-01T00:00:00.000Z',
        service: 'graph',
        method: 'OPTIONS',
        path: '/v1.0/me',
        status: 200,
      },
    ]);
  });
});
