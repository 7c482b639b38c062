import { empty, json, me, metadata, refusal, scriptGraph } from '../scripted-graph.ts';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const challenge = `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`;

describe('tokens', () => {
  it('are asked for with User.ReadWrite and nothing else, whatever is done to one’s own photo', async () => {
    const { client, clock, tokenRequests } = scriptGraph(() => empty(500));

    await clock.run(client.readSignedInUser());
    await clock.run(client.readPhoto(me));
    await clock.run(client.replacePhoto(me, new Blob(['x'])));
    await clock.run(client.removePhoto(me));

    expect(new Set(tokenRequests.flatMap(({ scopes }) => scopes))).toEqual(
      new Set(['User.ReadWrite']),
    );
  });

  it('go out as a bearer token', async () => {
    const { client, clock, requests } = scriptGraph([metadata('"E1"')]);

    await clock.run(client.readPhotoMetadata(me));

    expect(requests[0]?.headers.get('authorization')).toBe('Bearer token-1');
  });

  it('are asked for anew with the claims of a 401, and the request is repeated at once', async () => {
    const { client, clock, requests, tokenRequests } = scriptGraph([
      empty(401, { 'www-authenticate': challenge }),
      metadata('"E1"'),
    ]);

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome.ok).toBe(true);
    expect(tokenRequests).toEqual([
      { scopes: ['User.ReadWrite'] },
      { scopes: ['User.ReadWrite'], refused: { claims } },
    ]);
    expect(requests[1]?.headers.get('authorization')).toBe('Bearer token-2');
    expect(clock.finishedSleepsMs).toEqual([]);
  });

  it('are refused without claims when the 401 names none', async () => {
    const { client, clock, tokenRequests } = scriptGraph([empty(401), metadata('"E1"')]);

    await clock.run(client.readPhotoMetadata(me));

    expect(tokenRequests[1]).toEqual({ scopes: ['User.ReadWrite'], refused: {} });
  });

  it('are given up after a second 401', async () => {
    const refused = json(
      401,
      { error: { code: 'InvalidAuthenticationToken', message: 'Access token has expired.' } },
      { 'request-id': 'from-header' },
    );
    const { client, clock, requests } = scriptGraph([refused, refused]);

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toEqual({
      ok: false,
      error: {
        kind: 'graph/token-refused',
        details: {
          method: 'GET',
          path: '/v1.0/me/photo',
          status: 401,
          code: 'InvalidAuthenticationToken',
          requestId: 'from-header',
          clientRequestId: 'request-2',
          time: '2026-01-01T00:00:00.000Z',
        },
      },
    });
    expect(requests).toHaveLength(2);
  });

  it('that cannot be had end the call with their own failure', async () => {
    const failure = { ok: false, error: { kind: 'auth/cancelled' } } as const;
    const { client, clock, requests } = scriptGraph([], {
      acquireToken: () => Promise.resolve(failure),
    });

    expect(await clock.run(client.readPhotoMetadata(me))).toEqual(failure);
    expect(await clock.run(client.readPhoto(me))).toEqual(failure);
    expect(await clock.run(client.readSignedInUser())).toEqual(failure);
    expect(await clock.run(client.replacePhoto(me, new Blob(['x'])))).toEqual(failure);
    expect(await clock.run(client.removePhoto(me))).toEqual(failure);
    expect(requests).toHaveLength(0);
  });

  it('that cannot be had again after a 401 end the call with their own failure', async () => {
    const { client, clock, requests } = scriptGraph([empty(401)], {
      acquireToken: ({ refused }) =>
        Promise.resolve(
          refused === undefined
            ? { ok: true, value: { accessToken: 'old' } }
            : { ok: false, error: { kind: 'auth/cancelled' } },
        ),
    });

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toEqual({ ok: false, error: { kind: 'auth/cancelled' } });
    expect(requests).toHaveLength(1);
  });

  it('renewed after a 401 bring no new patience: five requests are the most', async () => {
    const { client, clock, requests } = scriptGraph((_, index) =>
      index === 1 ? empty(401) : refusal(429, 'TooManyRequests'),
    );

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/throttled' } });
    expect(requests).toHaveLength(5);
  });
});
