import { lanczosWeights } from '../../../../src/imaging/worker/lanczos-weights.ts';
import { resampleSquare } from '../../../../src/imaging/worker/resample-square.ts';

const origin = { x: 0, y: 0 };

/** A square of opaque grey pixels, each as bright as `brightness` says. */
function greySquare(
  edgePx: number,
  brightness: (x: number, y: number) => number,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(edgePx * edgePx * 4).fill(255);
  for (let index = 0; index < edgePx * edgePx; index += 1) {
    rgba.fill(brightness(index % edgePx, Math.floor(index / edgePx)), index * 4, index * 4 + 3);
  }
  return rgba;
}

const greyAt = (rgba: Uint8ClampedArray, edgePx: number, [x, y]: readonly [number, number]) =>
  rgba[(y * edgePx + x) * 4];

describe('resampleSquare', () => {
  it('copies pixel by pixel at the same size', () => {
    const rgba = greySquare(9, (x, y) => x * 20 + y);
    expect(resampleSquare({ rgba, edgePx: 9, startPx: origin, spanPx: 9 }, 9)).toEqual(rgba);
  });

  it('keeps an even colour even, up to the border', () => {
    const rgba = greySquare(40, () => 137);
    const scaled = resampleSquare({ rgba, edgePx: 40, startPx: origin, spanPx: 40 }, 17);
    expect(scaled).toEqual(greySquare(17, () => 137));
  });

  it('keeps rows rows and columns columns', () => {
    const rgba = greySquare(40, (x, y) => x * 5 + y);
    const scaled = resampleSquare({ rgba, edgePx: 40, startPx: origin, spanPx: 40 }, 20);
    expect(greyAt(scaled, 20, [14, 5])).toBe(Math.round(28.5 * 5 + 10.5));
  });

  it('starts at a fraction of a pixel where it is told to', () => {
    const rgba = greySquare(40, (x) => x * 6);
    const part = { rgba, edgePx: 40, startPx: { x: 10.5, y: 0 }, spanPx: 16 };
    expect(greyAt(resampleSquare(part, 16), 16, [8, 8])).toBe(Math.round(18.5 * 6));
  });

  it('lets nothing in from outside the part', () => {
    const rgba = greySquare(40, (x, y) => (x >= 10 && x < 30 && y >= 10 && y < 30 ? 80 : 255));
    const part = { rgba, edgePx: 40, startPx: { x: 10, y: 10 }, spanPx: 20 };
    expect(resampleSquare(part, 10)).toEqual(greySquare(10, () => 80));
  });

  it('removes a pattern that is finer than the result can show', () => {
    const rgba = greySquare(120, (x) => (x % 2 === 0 ? 255 : 0));
    const scaled = resampleSquare({ rgba, edgePx: 120, startPx: origin, spanPx: 120 }, 40);
    const grey = greyAt(scaled, 40, [20, 20]) ?? 0;
    expect(Math.abs(grey - 127.5)).toBeLessThan(4);
  });
});

describe('lanczosWeights', () => {
  it.each([
    [0, 1296, 648],
    [0.25, 900.3, 648],
    [3, 100, 640],
  ])('adds up to one for every pixel of a span from %d over %d to %d', (startPx, spanPx, count) => {
    const { weights, tapsPerPixel } = lanczosWeights({ startPx, spanPx, count });
    for (let pixel = 0; pixel < count; pixel += 1) {
      const own = weights.subarray(pixel * tapsPerPixel, (pixel + 1) * tapsPerPixel);
      expect(own.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
    }
  });

  it('does not count a rounding error as a pixel outside', () => {
    const { sources } = lanczosWeights({ startPx: -1e-9, spanPx: 20 + 2e-9, count: 10 });
    expect(Math.min(...sources)).toBe(0);
    expect(Math.max(...sources)).toBe(19);
  });
});
