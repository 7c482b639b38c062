import { empty, jpegOf, json, me, metadata, picture, scriptGraph } from '../scripted-graph.ts';

describe('requests', () => {
  it.each(['https://graph.example', 'https://graph.example/', 'https://graph.example/v1.0'])(
    'go to the origin of %s and nowhere else, redirects included',
    async (graphRoot) => {
      const { client, clock, requests } = scriptGraph(() => empty(500), { graphRoot });

      await clock.run(client.readSignedInUser());
      await clock.run(client.readPhoto(me));
      await clock.run(client.replacePhoto(me, jpegOf('x')));
      await clock.run(client.removePhoto(me));

      expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
        'GET https://graph.example/v1.0/me?$select=id,userPrincipalName,displayName',
        'GET https://graph.example/v1.0/me/photo',
        'GET https://graph.example/v1.0/me/photo/$value',
        'PUT https://graph.example/v1.0/me/photo/$value',
        'DELETE https://graph.example/v1.0/me/photo/$value',
      ]);
      for (const { init } of requests) {
        expect(init).toMatchObject({ redirect: 'error', credentials: 'omit' });
      }
    },
  );

  it('read photos past the browser’s cache', async () => {
    const { client, clock, requests } = scriptGraph([
      metadata('"E1"'),
      picture('photo', { etag: '"E1"' }),
    ]);

    await clock.run(client.readPhoto(me));

    expect(requests.map(({ init }) => init.cache)).toEqual(['no-store', 'no-store']);
  });

  it('upload exactly the bytes, as image/jpeg whatever the blob calls itself', async () => {
    const { client, clock, requests } = scriptGraph([empty(200)]);
    const bytes = new Blob(['raw bytes'], { type: 'application/octet-stream' });

    await clock.run(client.replacePhoto(me, bytes));

    expect(requests[0]?.init.body).toBe(bytes);
    expect(requests[0]?.headers.get('content-type')).toBe('image/jpeg');
  });

  it('bear an id of their own on each try, and the last one is what support is given', async () => {
    const { client, clock, requests } = scriptGraph(() => 'cut');

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(requests.map(({ headers }) => headers.get('client-request-id'))).toEqual([
      'request-1',
      'request-2',
      'request-3',
      'request-4',
    ]);
    expect(outcome).toMatchObject({
      error: {
        details: {
          method: 'GET',
          path: '/v1.0/me/photo',
          clientRequestId: 'request-4',
          time: '2026-01-01T00:00:07.000Z',
        },
      },
    });
  });

  it('tell support the id that Graph gave them, from the header or else from the body', async () => {
    const body = { error: { code: 'X', message: '', innerError: { 'request-id': 'from-body' } } };
    const withHeader = scriptGraph([json(400, body, { 'request-id': 'from-header' })]);
    const without = scriptGraph([json(400, body)]);

    const first = await withHeader.clock.run(withHeader.client.readPhotoMetadata(me));
    const second = await without.clock.run(without.client.readPhotoMetadata(me));

    expect(first).toMatchObject({ error: { details: { requestId: 'from-header', code: 'X' } } });
    expect(second).toMatchObject({ error: { details: { requestId: 'from-body', code: 'X' } } });
  });

  it('never put a token or a picture into what support is given', async () => {
    const { client, clock } = scriptGraph([empty(403)]);

    const outcome = await clock.run(client.replacePhoto(me, jpegOf('secret picture')));

    expect(JSON.stringify(outcome)).not.toMatch(/token-1|secret picture/);
  });
});
