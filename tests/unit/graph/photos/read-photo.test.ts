import {
  empty,
  imageNotFound,
  json,
  me,
  metadata,
  picture,
  refusal,
  scriptGraph,
  type SeenRequest,
  type Step,
} from '../scripted-graph.ts';

const isValue = ({ url }: SeenRequest): boolean => url.endsWith('/$value');

/** Answers the n-th round of reading with the n-th pair; the last pair stays. */
const rounds = (...pairs: readonly (readonly [Step, Step])[]) => {
  const counts = { metadata: 0, value: 0 };
  return (request: SeenRequest): Step => {
    const index = isValue(request) ? counts.value++ : counts.metadata++;
    const pair = pairs[Math.min(index, pairs.length - 1)];
    if (pair === undefined) throw new Error('A round without answers.');
    return pair[isValue(request) ? 1 : 0];
  };
};

const read = async (...pairs: readonly (readonly [Step, Step])[]) => {
  const { client, clock, requests } = scriptGraph(rounds(...pairs));
  const outcome = await clock.run(client.readPhoto(me));
  if (!outcome.ok) return { failure: outcome.error, requestCount: requests.length };
  if (outcome.value.status === 'absent') return { photo: 'absent', requestCount: requests.length };
  const { bytes, metadata: found } = outcome.value;
  return {
    photo: { etag: found.etag, content: await bytes.text(), type: bytes.type },
    requestCount: requests.length,
  };
};

const photo1 = { etag: '"E1"', content: 'one', type: 'image/jpeg' };
const photo2 = { etag: '"E2"', content: 'two', type: 'image/jpeg' };
const value1 = picture('one', { etag: '"E1"' });
const value2 = picture('two', { etag: '"E2"' });

describe('reading a photo', () => {
  it('takes one request for metadata and one for the bytes', async () => {
    expect(await read([metadata('"E1"'), value1])).toEqual({ photo: photo1, requestCount: 2 });
  });

  it('does not mind how the content type is written', async () => {
    const value = picture('one', { etag: '"E1"', 'content-type': 'Image/Jpeg' });

    expect(await read([metadata('"E1"'), value])).toEqual({ photo: photo1, requestCount: 2 });
  });

  it('does not mind how the header writes the ETag', async () => {
    const weak = picture('one', { etag: 'W/"E1"' });

    expect(await read([metadata('"E1"'), weak])).toEqual({ photo: photo1, requestCount: 2 });
  });

  it('reads again when the photo was changed between the two', async () => {
    const outcome = await read([metadata('"E1"'), value2], [metadata('"E2"'), value2]);

    expect(outcome).toEqual({ photo: photo2, requestCount: 4 });
  });

  it.each([
    ['is missing', picture('one')],
    ['is of another make', picture('one', { etag: '"blob-77"' })],
  ])('takes two equal readings for proof when the header %s', async (_, value) => {
    expect(await read([metadata('"E1"'), value])).toEqual({ photo: photo1, requestCount: 4 });
  });

  it('reads a third time when the second differs from the first, and then leaves it at that', async () => {
    const outcome = await read(
      [metadata('"E0"'), picture('zero')],
      [metadata('"E1"'), picture('one')],
      [metadata('"E2"'), picture('two')],
      [metadata('"E3"'), picture('three')],
    );

    expect(outcome).toEqual({ photo: photo2, requestCount: 6 });
  });

  it('does not take a new make of header on the same metadata for rest', async () => {
    const outcome = await read(
      [metadata('"E1"'), picture('zero', { etag: '"blob-1"' })],
      [metadata('"E1"'), picture('one', { etag: '"blob-2"' })],
    );

    expect(outcome).toEqual({ photo: photo1, requestCount: 6 });
  });

  it.each<[string, Step, Step]>([
    ['404 on both', imageNotFound, imageNotFound],
    [
      'a pixel of metadata and 404 on the bytes',
      json(200, {
        '@odata.mediaContentType': 'image/gif',
        '@odata.mediaEtag': '',
        id: '1x1',
        width: 1,
        height: 1,
      }),
      imageNotFound,
    ],
  ])('finds none where Graph answers %s', async (_, first, second) => {
    expect(await read([first, second])).toEqual({ photo: 'absent', requestCount: 2 });
  });

  it.each<[string, Step, Step]>([
    ['metadata', imageNotFound, value1],
    ['bytes', metadata('"E1"'), imageNotFound],
  ])('finds none where the %s stay absent', async (_, first, second) => {
    expect(await read([first, second])).toEqual({ photo: 'absent', requestCount: 6 });
  });

  it('finds one that was set while it was being read', async () => {
    const outcome = await read([imageNotFound, value1], [metadata('"E1"'), value1]);

    expect(outcome).toEqual({ photo: photo1, requestCount: 4 });
  });

  it.each<[string, Step]>([
    [
      'a web page',
      { answer: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
    ],
    ['JSON', json(200, {})],
    ['nothing', picture('')],
    ['no content type', empty(204)],
  ])('takes %s for no picture', async (_, step) => {
    expect(await read([metadata('"E1"'), step])).toMatchObject({
      failure: { kind: 'graph/unexpected-answer', details: { path: '/v1.0/me/photo/$value' } },
    });
  });

  it('takes a web page for no metadata', async () => {
    const page: Step = { answer: () => new Response('<html>', { status: 200 }) };

    expect(await read([page, value1])).toMatchObject({
      failure: { kind: 'graph/unexpected-answer', details: { path: '/v1.0/me/photo' } },
    });
  });

  it.each<[string, Step, string]>([
    [
      'a mailbox elsewhere',
      refusal(404, 'MailboxNotEnabledForRESTAPI'),
      'graph/mailbox-on-premises',
    ],
    ['nobody of that name', empty(404), 'graph/target-not-found'],
    ['a refusal', refusal(403, 'ErrorAccessDenied'), 'graph/forbidden'],
  ])('tells %s from no photo', async (_, step, kind) => {
    expect(await read([step, imageNotFound])).toMatchObject({ failure: { kind } });
    expect(await read([imageNotFound, step])).toMatchObject({ failure: { kind } });
  });
});

describe('reading metadata alone', () => {
  it('finds the photo’s metadata or none', async () => {
    const present = scriptGraph([metadata('"E1"', 96)]);
    const absent = scriptGraph([imageNotFound]);

    expect(await present.clock.run(present.client.readPhotoMetadata(me))).toEqual({
      ok: true,
      value: {
        status: 'present',
        metadata: { etag: '"E1"', contentType: 'image/jpeg', widthPx: 96, heightPx: 96 },
      },
    });
    expect(await absent.clock.run(absent.client.readPhotoMetadata(me))).toEqual({
      ok: true,
      value: { status: 'absent' },
    });
  });

  it('knows a missing photo by the exception’s name where the code is another', async () => {
    const message =
      "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";
    const { client, clock } = scriptGraph([refusal(404, 'UnknownError', { message })]);

    expect(await clock.run(client.readPhotoMetadata(me))).toEqual({
      ok: true,
      value: { status: 'absent' },
    });
  });
});
