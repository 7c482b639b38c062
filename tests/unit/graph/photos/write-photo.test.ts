import { maxPhotoBytes } from '#graph';

import {
  empty,
  imageNotFound,
  json,
  jpegOf,
  me,
  refusal,
  scriptGraph,
  type Step,
} from '../scripted-graph.ts';

const saved = { ok: true, value: undefined };

describe('replacing a photo', () => {
  it.each([200, 201, 202, 204])('succeeds on %d, with or without a body', async (status) => {
    const { client, clock } = scriptGraph([empty(status)]);

    expect(await clock.run(client.replacePhoto(me, jpegOf('new')))).toEqual(saved);
  });

  it('sends the largest photo that Graph takes', async () => {
    const { client, clock, requests } = scriptGraph([json(200, {})]);

    const outcome = await clock.run(
      client.replacePhoto(me, new Blob([new Uint8Array(maxPhotoBytes)])),
    );

    expect(outcome).toEqual(saved);
    expect(requests).toHaveLength(1);
  });

  it.each([
    { sizeBytes: 4_000_000, kind: 'graph/photo-too-large' },
    { sizeBytes: 0, kind: 'graph/photo-rejected' },
  ])('refuses $sizeBytes bytes before sending anything', async ({ sizeBytes, kind }) => {
    const { client, clock, requests, tokenRequests } = scriptGraph([]);

    const outcome = await clock.run(client.replacePhoto(me, new Blob([new Uint8Array(sizeBytes)])));

    expect(outcome).toEqual({
      ok: false,
      error: {
        kind,
        details: {
          method: 'PUT',
          path: '/v1.0/me/photo/$value',
          clientRequestId: 'request-1',
          time: '2026-01-01T00:00:00.000Z',
        },
      },
    });
    expect(requests).toHaveLength(0);
    expect(tokenRequests).toHaveLength(0);
  });

  it.each<[Step, string]>([
    [refusal(403, 'ErrorAccessDenied'), 'graph/forbidden-by-policy'],
    [refusal(403, 'ErrorInsufficientPermissionsInAccessToken'), 'graph/permission-missing'],
    [refusal(404, 'ErrorItemNotFound'), 'graph/no-mailbox'],
    [imageNotFound, 'graph/target-not-found'],
    [refusal(500, 'ErrorInternalServerError'), 'graph/service-failed'],
    [empty(413), 'graph/photo-too-large'],
  ])('fails as the service says (%#)', async (step, kind) => {
    const { client, clock } = scriptGraph([step]);

    expect(await clock.run(client.replacePhoto(me, jpegOf('new')))).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});

describe('removing a photo', () => {
  it.each<[string, Step]>([
    ['200', empty(200)],
    ['204', empty(204)],
    ['404 since there is none', imageNotFound],
  ])('succeeds on %s', async (_, step) => {
    const { client, clock, requests } = scriptGraph([step]);

    expect(await clock.run(client.removePhoto(me))).toEqual(saved);
    expect(requests[0]?.method).toBe('DELETE');
  });

  it.each<[Step, string]>([
    [refusal(403, 'ErrorAccessDenied'), 'graph/forbidden-by-policy'],
    [empty(404), 'graph/target-not-found'],
    [empty(405), 'graph/not-offered-by-service'],
  ])('fails as the service says (%#)', async (step, kind) => {
    const { client, clock } = scriptGraph([step]);

    expect(await clock.run(client.removePhoto(me))).toMatchObject({ ok: false, error: { kind } });
  });
});
