import fc from 'fast-check';

import { lanczosTaps } from '../../../../../src/imaging/worker/resample/lanczos-taps.ts';

const spans = fc.record({
  startPx: fc.double({ min: 0, max: 50, noNaN: true }),
  spanPx: fc.double({ min: 1, max: 3000, noNaN: true }),
  count: fc.integer({ min: 1, max: 648 }),
});

describe('lanczosTaps', () => {
  it('gives each pixel weights that add up to exactly one', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const { weights, tapsPerPixel } = lanczosTaps(span, 4);
        const sums = Array.from({ length: span.count }, (_, pixel) =>
          weights
            .subarray(pixel * tapsPerPixel, (pixel + 1) * tapsPerPixel)
            .reduce((sum, weight) => sum + weight, 0),
        );
        return sums.every((sum) => sum === 16_384);
      }),
      { numRuns: 40 },
    );
  });

  it('gives no weight to what lies outside the span', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const { starts, weights, tapsPerPixel } = lanczosTaps(span, 2);
        return weights.every((weight, index) => {
          const source = (starts[Math.floor(index / tapsPerPixel)] ?? 0) + (index % tapsPerPixel);
          const isInside = source > span.startPx - 1 && source < span.startPx + span.spanPx + 1;
          return isInside || weight === 0;
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not count a rounding error as a pixel outside', () => {
    const { starts, tapsPerPixel } = lanczosTaps(
      { startPx: -1e-9, spanPx: 20 + 2e-9, count: 10 },
      1,
    );
    expect(Math.min(...starts)).toBe(0);
    expect(Math.max(...starts) + tapsPerPixel).toBe(20);
  });

  it('fills the taps up to the multiple that it is told', () => {
    const span = { startPx: 0, spanPx: 1000, count: 648 };
    expect(lanczosTaps(span, 4).tapsPerPixel % 4).toBe(0);
    expect(lanczosTaps(span, 2).tapsPerPixel % 2).toBe(0);
  });
});
