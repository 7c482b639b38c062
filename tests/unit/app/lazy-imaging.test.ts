import { ok } from '#shared';
import type { Imaging, ImageProbe } from '#imaging';

import { createLazyImaging } from '../../../src/app/lazy-imaging.ts';

const probe: ImageProbe = {
  format: 'jpeg',
  sizeBytes: 3,
  orientedSizePx: { widthPx: 60, heightPx: 50 },
  orientation: 1,
  motion: 'still',
  hiddenData: { named: [], otherCount: 0 },
};

function createImagingStub() {
  const calls: string[] = [];
  const imaging: Imaging = {
    probe: () => {
      calls.push('probe');
      return Promise.resolve(ok(probe));
    },
    openForFraming: () => Promise.reject(new Error('not asked for')),
    renderFramed: () => Promise.reject(new Error('not asked for')),
    close: () => calls.push('close'),
  };
  return { calls, imaging };
}

const file = new Blob(['abc']);

it('is downloaded with the first call, and once', async () => {
  const { calls, imaging } = createImagingStub();
  let loads = 0;
  const lazy = createLazyImaging(() => {
    loads += 1;
    return Promise.resolve(imaging);
  });
  expect(loads).toBe(0);
  expect(await lazy.probe(file)).toEqual(ok(probe));
  await lazy.probe(file);
  expect(loads).toBe(1);
  expect(calls).toEqual(['probe', 'probe']);
});

it('has crashed where its script cannot be had, and is asked for again by the next call', async () => {
  const { imaging } = createImagingStub();
  const answers = [Promise.reject(new Error('offline')), Promise.resolve(imaging)];
  const lazy = createLazyImaging(() => answers.shift()!);
  expect(await lazy.probe(file)).toEqual({ ok: false, error: { kind: 'imaging/crashed' } });
  expect(await lazy.probe(file)).toEqual(ok(probe));
});

it('is closed only where it was opened', async () => {
  const { calls, imaging } = createImagingStub();
  const lazy = createLazyImaging(() => Promise.resolve(imaging));
  lazy.close();
  await lazy.probe(file);
  lazy.close();
  await Promise.resolve();
  expect(calls).toEqual(['probe', 'close']);
});
