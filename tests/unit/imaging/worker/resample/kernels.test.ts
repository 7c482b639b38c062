import fc from 'fast-check';

import { createPlainKernel } from '../../../../../src/imaging/worker/resample/plain-kernel.ts';
import { prepareResampling } from '../../../../../src/imaging/worker/resample/resample.ts';
import type { ResampleJob } from '../../../../../src/imaging/worker/resample/resample.ts';
import { compileWasmKernel } from '../../../../../src/imaging/worker/resample/wasm-kernel.ts';

const jobs = fc
  .record({
    widthPx: fc.integer({ min: 1, max: 90 }),
    heightPx: fc.integer({ min: 1, max: 90 }),
    x01: fc.double({ min: 0, max: 0.99, noNaN: true }),
    y01: fc.double({ min: 0, max: 0.99, noNaN: true }),
    span01: fc.double({ min: 0.01, max: 1, noNaN: true }),
    edgePx: fc.integer({ min: 1, max: 70 }),
  })
  .map(({ widthPx, heightPx, x01, y01, span01, edgePx }): ResampleJob => {
    const startPx = { x: x01 * widthPx, y: y01 * heightPx };
    const spanPx = span01 * Math.min(widthPx - startPx.x, heightPx - startPx.y);
    return { widthPx, heightPx, startPx, spanPx, edgePx };
  });

/** Hard edges, where sums overshoot, as often as soft ones. */
const bytes = fc.oneof(fc.constantFrom(0, 255), fc.integer({ min: 0, max: 255 }));

describe('the two kernels', () => {
  const createWasmKernel = compileWasmKernel();

  it('give equal bytes for whatever picture and part', () => {
    fc.assert(
      fc.property(
        jobs,
        fc.array(bytes, { minLength: 16, maxLength: 400 }).map((values) => Buffer.from(values)),
        fc.constantFrom('rgbx' as const, 'bgrx' as const),
        (job, pattern, order) => {
          const [wasm, plain] = [createWasmKernel ?? createPlainKernel, createPlainKernel].map(
            (createKernel) => {
              const resampling = prepareResampling(job, createKernel);
              const repeats = Math.ceil(resampling.pixels.length / pattern.length);
              const filling = Buffer.concat(Array.from({ length: repeats }, () => pattern));
              resampling.pixels.set(filling.subarray(0, resampling.pixels.length));
              return Buffer.from(resampling.run(order));
            },
          );
          return plain !== undefined && wasm?.equals(plain);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are two: WebAssembly runs here', () => {
    expect(createWasmKernel).toBeDefined();
  });
});
