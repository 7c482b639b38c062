import { createImaging, suggestFrame } from '#imaging';
import type { Imaging, ImageProbe } from '#imaging';

import { createFakeWorkers } from '../../../fixtures/fake-imaging-worker.ts';
import type { FakeWorker, FakeWorkers } from '../../../fixtures/fake-imaging-worker.ts';
import { createFakeClock, settle } from '../../../support/fake-clock.ts';
import type { FakeClock } from '../../../support/fake-clock.ts';

const file = new Blob(['picture']);
const otherFile = new Blob(['other picture']);
const sizePx = { widthPx: 400, heightPx: 300 };
const light = { meanLuma01: 0.4, spreadLuma01: 0.2 };
const probe: ImageProbe = {
  format: 'jpeg',
  sizeBytes: 7,
  orientedSizePx: sizePx,
  orientation: 6,
  motion: 'animated',
  hiddenData: { named: ['location', 'date'], otherCount: 0 },
};
const probed = { kind: 'probed', probe };
const aborted = { name: 'AbortError' };

let clock: FakeClock;
let workers: FakeWorkers;
let imaging: Imaging;

beforeEach(() => {
  clock = createFakeClock();
  workers = createFakeWorkers();
  imaging = createImaging({ createWorker: workers.create, clock });
});

function worker(index = 0): FakeWorker {
  const found = workers.started[index];
  if (!found) throw new Error(`worker ${index} was not started`);
  return found;
}

describe('calls of the picture pipeline', () => {
  it('starts no worker before the first call', () => {
    expect(workers.started).toHaveLength(0);
  });

  it('gives what the worker read from the header', async () => {
    const result = imaging.probe(file);
    await settle();
    expect(worker().requests).toEqual([{ kind: 'probe', file }]);
    worker().reply(probed);
    expect(await result).toEqual({ ok: true, value: probe });
  });

  it('asks for a whole number of stage pixels and gives the bitmap', async () => {
    const bitmap = { width: 533, height: 400, close: () => undefined };
    const result = imaging.openForFraming(file, { stageEdgePx: 399.2 });
    await settle();
    expect(worker().requests).toEqual([
      { kind: 'open-for-framing', file, stageEdgePx: 400, preview: 'unwanted' },
    ]);
    worker().reply({ kind: 'opened', probe, bitmap, light });
    expect(await result).toEqual({ ok: true, value: { probe, bitmap, light } });
  });

  it('gives the rendered photo', async () => {
    const frame = suggestFrame(sizePx);
    const photo = { jpeg: new Blob(['jpeg']), edgePx: 300 };
    const result = imaging.renderFramed(file, frame);
    await settle();
    expect(worker().requests).toEqual([
      { kind: 'render-framed', file, frame, maxSizeBytes: 3_999_999 },
    ]);
    worker().reply({ kind: 'rendered', photo });
    expect(await result).toEqual({ ok: true, value: photo });
  });

  it('passes on how large the photo may be', async () => {
    const frame = suggestFrame(sizePx);
    void imaging.renderFramed(file, frame, { maxSizeBytes: 99_999 });
    await settle();
    expect(worker().requests).toMatchObject([{ maxSizeBytes: 99_999 }]);
  });

  it('passes on the error of a refused file and keeps the worker', async () => {
    const error = { kind: 'imaging/too-small', format: 'png', sizePx };
    const result = imaging.openForFraming(file, { stageEdgePx: 400 });
    await settle();
    worker().reply({ kind: 'failed', error });
    expect(await result).toEqual({ ok: false, error });
    expect(worker().status).toBe('running');
  });

  it('works on one file at a time, in order, in one worker', async () => {
    const first = imaging.probe(file);
    const second = imaging.probe(otherFile);
    await settle();
    expect(worker().requests).toHaveLength(1);
    worker().reply(probed);
    await first;
    await settle();
    expect(worker().requests).toEqual([
      { kind: 'probe', file },
      { kind: 'probe', file: otherFile },
    ]);
    worker().reply(probed);
    expect(await second).toEqual({ ok: true, value: probe });
    expect(workers.started).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('ends the worker of a running call and gives the next call a new one', async () => {
    const stop = new AbortController();
    const running = imaging.probe(file, { signal: stop.signal });
    const waiting = imaging.probe(otherFile);
    await settle();
    stop.abort();
    await expect(running).rejects.toMatchObject(aborted);
    expect(worker(0).status).toBe('terminated');
    await settle();
    worker(1).reply(probed);
    expect(await waiting).toEqual({ ok: true, value: probe });
  });

  it('takes a waiting call out of the queue without disturbing the running one', async () => {
    const stop = new AbortController();
    const running = imaging.probe(file);
    const waiting = imaging.probe(otherFile, { signal: stop.signal });
    await settle();
    stop.abort();
    await expect(waiting).rejects.toMatchObject(aborted);
    worker().reply(probed);
    expect(await running).toEqual({ ok: true, value: probe });
    await settle();
    expect(worker().requests).toHaveLength(1);
    expect(worker().status).toBe('running');
  });

  it('starts nothing for a call that is cancelled before it is made', async () => {
    const call = imaging.probe(file, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject(aborted);
    expect(workers.started).toHaveLength(0);
  });

  it('leaves the worker alone when the signal of a finished call aborts', async () => {
    const stop = new AbortController();
    const done = imaging.probe(file, { signal: stop.signal });
    await settle();
    worker().reply(probed);
    await done;
    stop.abort();
    expect(worker().status).toBe('running');
  });

  it('rejects everything on close and works again afterwards', async () => {
    const calls = [imaging.probe(file), imaging.probe(otherFile)];
    await settle();
    imaging.close();
    for (const call of calls) await expect(call).rejects.toMatchObject(aborted);
    expect(worker(0).status).toBe('terminated');
    const later = imaging.probe(file);
    await settle();
    worker(1).reply(probed);
    expect(await later).toEqual({ ok: true, value: probe });
  });
});

describe('a worker that fails', () => {
  it('ends a call after 10 s as a timeout, and the worker with it', async () => {
    const result = imaging.probe(file);
    await clock.advance(9999);
    expect(worker(0).status).toBe('running');
    await clock.advance(1);
    expect(await result).toEqual({ ok: false, error: { kind: 'imaging/timeout' } });
    expect(worker(0).status).toBe('terminated');
  });

  it('does not count the time that a call waits for its turn', async () => {
    const first = imaging.probe(file);
    const second = imaging.probe(otherFile);
    await clock.advance(9000);
    worker().reply(probed);
    await first;
    await clock.advance(9000);
    worker().reply(probed);
    expect(await second).toEqual({ ok: true, value: probe });
  });

  it('reports a crash and gives the next call a new worker', async () => {
    const result = imaging.probe(file);
    await settle();
    worker(0).crash();
    expect(await result).toEqual({ ok: false, error: { kind: 'imaging/crashed' } });
    expect(worker(0).status).toBe('terminated');
    const next = imaging.probe(file);
    await settle();
    worker(1).reply(probed);
    expect(await next).toEqual({ ok: true, value: probe });
  });

  it('reports a worker that cannot be started as a crash', async () => {
    const refused = createImaging({
      clock,
      createWorker: () => {
        throw new Error('refused by policy');
      },
    });
    expect(await refused.probe(file)).toEqual({ ok: false, error: { kind: 'imaging/crashed' } });
  });

  it.each([
    ['nothing', undefined],
    ['an unknown kind', { kind: 'thought' }],
    ['the answer to another question', { kind: 'rendered', photo: { jpeg: file, edgePx: 9 } }],
    [
      'half a size',
      { kind: 'probed', probe: { ...probe, orientedSizePx: { widthPx: 400.5, heightPx: 9 } } },
    ],
    ['an orientation of 9', { kind: 'probed', probe: { ...probe, orientation: 9 } }],
    ['an unknown format', { kind: 'probed', probe: { ...probe, format: 'pcx' } }],
    ['an unknown error', { kind: 'failed', error: { kind: 'imaging/tired' } }],
  ])('counts %s for an answer as a crash', async (_, message) => {
    const result = imaging.probe(file);
    await settle();
    worker().reply(message);
    expect(await result).toEqual({ ok: false, error: { kind: 'imaging/crashed' } });
    expect(worker().status).toBe('terminated');
  });
});

describe('resting', () => {
  const probeOnce = async (): Promise<void> => {
    const result = imaging.probe(file);
    await settle();
    workers.started.at(-1)?.reply(probed);
    await result;
  };

  it('ends the worker after 10 s without work', async () => {
    await probeOnce();
    await clock.advance(9999);
    expect(worker().status).toBe('running');
    await clock.advance(1);
    expect(worker().status).toBe('terminated');
  });

  it('counts the 10 s from the last call', async () => {
    await probeOnce();
    await clock.advance(9000);
    await probeOnce();
    await clock.advance(9000);
    expect(worker().status).toBe('running');
  });

  it('does not end a worker that works', async () => {
    await probeOnce();
    await clock.advance(5000);
    void imaging.probe(otherFile);
    await clock.advance(6000);
    expect(worker().status).toBe('running');
  });

  it('starts a new worker after the rest', async () => {
    await probeOnce();
    await clock.advance(10_000);
    await probeOnce();
    expect(workers.started).toHaveLength(2);
  });
});
