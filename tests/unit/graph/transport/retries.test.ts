import {
  empty,
  jpegOf,
  json,
  me,
  metadata,
  refusal,
  scriptGraph,
  type Step,
} from '../scripted-graph.ts';

const success = empty(200);
const readMetadata = { etag: '"E1"', contentType: 'image/jpeg', widthPx: 648, heightPx: 648 };

describe('requests that fail for a moment', () => {
  it.each<[string, Step]>([
    ['a broken connection', 'cut'],
    ['429', refusal(429, 'TooManyRequests')],
    ['502', empty(502)],
    ['503', empty(503)],
    ['504', empty(504)],
    ['silence', 'silence'],
  ])('are repeated after %s', async (_, step) => {
    const { client, clock, requests } = scriptGraph([step, success]);

    const outcome = await clock.run(client.replacePhoto(me, jpegOf('new')));

    expect(outcome).toEqual({ ok: true, value: undefined });
    expect(requests).toHaveLength(2);
  });

  it.each([400, 403, 404, 405, 409, 412, 413, 415, 500, 501, 507])(
    'are not repeated after %d',
    async (status) => {
      const { client, clock, requests } = scriptGraph([empty(status)]);

      const outcome = await clock.run(client.replacePhoto(me, jpegOf('new')));

      expect(outcome.ok).toBe(false);
      expect(requests).toHaveLength(1);
    },
  );

  it('waits 1, 2 and 4 s in the middle of the jitter, then gives up', async () => {
    const { client, clock, requests } = scriptGraph(() => 'cut');

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/network' } });
    expect(requests).toHaveLength(4);
    expect(clock.finishedSleepsMs).toEqual([1_000, 2_000, 4_000]);
  });

  it('varies the waits by the random number it is given', async () => {
    const { client, clock } = scriptGraph(() => 'cut', { random: () => 0 });

    await clock.run(client.readPhotoMetadata(me));

    expect(clock.finishedSleepsMs).toEqual([750, 1_500, 3_000]);
  });

  it('answers 429, 429, 200 with the photo', async () => {
    const throttled = refusal(429, 'TooManyRequests');
    const { client, clock } = scriptGraph([throttled, throttled, metadata('"E1"')]);

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toEqual({ ok: true, value: { status: 'present', metadata: readMetadata } });
  });

  it('gives a read 15 s and a write 60 s for each try', async () => {
    const read = scriptGraph(() => 'silence');
    const write = scriptGraph(() => 'silence');
    const removal = scriptGraph(() => 'silence');

    const outcomes = [
      await read.clock.run(read.client.readPhotoMetadata(me)),
      await write.clock.run(write.client.replacePhoto(me, jpegOf('new'))),
      await removal.clock.run(removal.client.removePhoto(me)),
    ];

    const timeout = { ok: false, error: { kind: 'graph/timeout' } };
    expect(outcomes).toMatchObject([timeout, timeout, timeout]);
    const waits = (timeoutMs: number) => [
      timeoutMs,
      1_000,
      timeoutMs,
      2_000,
      timeoutMs,
      4_000,
      timeoutMs,
    ];
    expect(read.clock.finishedSleepsMs).toEqual(waits(15_000));
    expect(write.clock.finishedSleepsMs).toEqual(waits(60_000));
    expect(removal.clock.finishedSleepsMs).toEqual(waits(60_000));
  });

  it('takes an answer whose body never ends for a timeout', async () => {
    const endless: Step = { answer: () => new Response(new ReadableStream(), { status: 200 }) };
    const { client, clock, requests } = scriptGraph(() => endless);

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/timeout' } });
    expect(requests).toHaveLength(4);
  });
});

describe('a Retry-After that can be read', () => {
  it('outranks our own wait', async () => {
    const throttled = refusal(429, 'TooManyRequests', { headers: { 'retry-after': '37' } });
    const { client, clock } = scriptGraph([throttled, metadata('"E1"')]);

    await clock.run(client.readPhotoMetadata(me));

    expect(clock.finishedSleepsMs).toEqual([37_000]);
  });

  it.each([429, 503])(
    'of more than a minute ends a %d at once, naming the time',
    async (status) => {
      const busy = json(status, {}, { 'retry-after': '315' });
      const { client, clock, requests } = scriptGraph([busy]);

      const outcome = await clock.run(client.readPhotoMetadata(me));

      expect(outcome).toMatchObject({
        ok: false,
        error: { kind: 'graph/throttled', retryAfterMs: 315_000, details: { status } },
      });
      expect(requests).toHaveLength(1);
      expect(clock.finishedSleepsMs).toEqual([]);
    },
  );

  it('is passed on when the tries are spent', async () => {
    const throttled = refusal(429, 'TooManyRequests', { headers: { 'retry-after': '2' } });
    const { client, clock, requests } = scriptGraph(() => throttled);

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: 'graph/throttled', retryAfterMs: 2_000, details: { code: 'TooManyRequests' } },
    });
    expect(requests).toHaveLength(4);
  });

  it('does not turn a service that is down into a throttled one', async () => {
    const { client, clock } = scriptGraph(() => empty(503, { 'retry-after': '2' }));

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/service-unavailable' } });
    expect(outcome).not.toHaveProperty('error.retryAfterMs');
  });

  it('is absent from the failure when the service named no time', async () => {
    const { client, clock } = scriptGraph(() => refusal(429, 'TooManyRequests'));

    const outcome = await clock.run(client.readPhotoMetadata(me));

    expect(outcome).toMatchObject({ ok: false, error: { kind: 'graph/throttled' } });
    expect(outcome).not.toHaveProperty('error.retryAfterMs');
  });
});

it('each try is told to the writer when it is sent, and none that was cancelled before', async () => {
  const { client, clock } = scriptGraph([empty(503), success]);
  const onTry = jest.fn();
  await clock.run(client.replacePhoto(me, jpegOf('new'), { onTry }));
  expect(onTry).toHaveBeenCalledTimes(2);

  const signal = AbortSignal.abort();
  const cancelled = client.replacePhoto(me, jpegOf('new'), { onTry, signal });
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(onTry).toHaveBeenCalledTimes(2);
});

describe('tries that nobody can be sure of', () => {
  it.each<[string, Step]>([
    ['a broken connection', 'cut'],
    ['silence', 'silence'],
    ['503', empty(503)],
  ])('are told to the writer after %s', async (_, step) => {
    const { client, clock } = scriptGraph([step, success]);
    const onUnclearTry = jest.fn();

    await clock.run(client.replacePhoto(me, jpegOf('new'), { onUnclearTry }));

    expect(onUnclearTry).toHaveBeenCalledTimes(1);
  });

  it.each([403, 429])('are none after %d', async (status) => {
    const { client, clock } = scriptGraph(() => empty(status));
    const onUnclearTry = jest.fn();

    await clock.run(client.removePhoto(me, { onUnclearTry }));

    expect(onUnclearTry).not.toHaveBeenCalled();
  });
});
