import { createImaging } from '#imaging';
import type { Imaging } from '#imaging';

import { createFakeWorkers } from '../../../fixtures/fake-imaging-worker.ts';
import type { FakeWorkers } from '../../../fixtures/fake-imaging-worker.ts';
import { createFakeClock, settle } from '../../../support/fake-clock.ts';

const file = new Blob(['picture']);

type FakeBitmap = { readonly width: number; readonly height: number; close(): void };

let workers: FakeWorkers;
let imaging: Imaging;
let closed: number;
let bitmap: FakeBitmap;

beforeEach(() => {
  workers = createFakeWorkers();
  imaging = createImaging({ createWorker: workers.create, clock: createFakeClock() });
  closed = 0;
  bitmap = { width: 160, height: 120, close: () => (closed += 1) };
});

const opened = () => ({
  kind: 'opened',
  probe: {
    format: 'jpeg',
    sizeBytes: 7,
    orientedSizePx: { widthPx: 400, heightPx: 300 },
    orientation: 1,
    motion: 'still',
    hiddenData: { named: [], otherCount: 0 },
  },
  light: { meanLuma01: 0.5, spreadLuma01: 0.25 },
  bitmap: { ...bitmap },
});

describe('the preview of a picture that is opened', () => {
  it('is given before the result, once, and belongs to who asked for it', async () => {
    const given: unknown[] = [];
    const result = imaging.openForFraming(file, {
      stageEdgePx: 300,
      onPreview: (preview) => given.push(preview),
    });
    await settle();
    expect(workers.started[0]?.requests).toMatchObject([{ preview: 'wanted' }]);
    workers.started[0]?.reply({ kind: 'preview', bitmap });
    expect(given).toEqual([bitmap]);
    expect(closed).toBe(0);
    workers.started[0]?.reply({ kind: 'preview', bitmap });
    expect(given).toHaveLength(1);
    expect(closed).toBe(1);
    workers.started[0]?.reply(opened());
    expect(await result).toMatchObject({ ok: true });
  });

  it('is closed when nobody asked for it', async () => {
    const result = imaging.openForFraming(file, { stageEdgePx: 300 });
    await settle();
    workers.started[0]?.reply({ kind: 'preview', bitmap });
    expect(closed).toBe(1);
    workers.started[0]?.reply(opened());
    expect(await result).toMatchObject({ ok: true });
  });

  it('is not given after the call was cancelled', async () => {
    const given: unknown[] = [];
    const stop = new AbortController();
    const result = imaging.openForFraming(file, {
      stageEdgePx: 300,
      onPreview: (preview) => given.push(preview),
      signal: stop.signal,
    });
    await settle();
    stop.abort();
    workers.started[0]?.reply({ kind: 'preview', bitmap });
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(given).toHaveLength(0);
    expect(closed).toBe(1);
  });

  it('counts as a crash when it carries no bitmap', async () => {
    const result = imaging.openForFraming(file, { stageEdgePx: 300, onPreview: () => undefined });
    await settle();
    workers.started[0]?.reply({ kind: 'preview', bitmap: 'none' });
    expect(await result).toEqual({ ok: false, error: { kind: 'imaging/crashed' } });
  });
});
