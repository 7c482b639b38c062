const lobes = 3;

/** Pixels this close to the border count as inside: fractions come from sines and quotients. */
const roundingPx = 1e-3;

/** The part of a line of pixels that becomes `count` result pixels; both ends may be fractional. */
export type LineSpan = {
  readonly startPx: number;
  readonly spanPx: number;
  readonly count: number;
};

/** For each result pixel the same number of taps: which source pixels it is made of, and how much of each. */
export type LineWeights = {
  readonly tapsPerPixel: number;
  readonly sources: Int32Array;
  readonly weights: Float32Array;
};

/** Lanczos with three lobes (Duchon, 1979), widened when it shrinks. Pixels outside the span are never read. */
export function lanczosWeights({ startPx, spanPx, count }: LineSpan): LineWeights {
  const ratio = spanPx / count;
  const stretch = Math.max(1, ratio);
  const reachPx = lobes * stretch;
  const firstInside = Math.max(0, Math.floor(startPx + roundingPx));
  const lastInside = Math.ceil(startPx + spanPx - roundingPx) - 1;
  const tapsPerPixel = Math.ceil(2 * reachPx) + 1;
  const sources = new Int32Array(count * tapsPerPixel);
  const weights = new Float32Array(count * tapsPerPixel);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const center = startPx + (pixel + 0.5) * ratio;
    const first = Math.ceil(center - reachPx - 0.5);
    const taps = Array.from({ length: tapsPerPixel }, (_, tap) =>
      lanczos((first + tap + 0.5 - center) / stretch),
    );
    const sum = taps.reduce((total, weight) => total + weight, 0);
    taps.forEach((weight, tap) => {
      const index = pixel * tapsPerPixel + tap;
      sources[index] = Math.min(Math.max(first + tap, firstInside), lastInside);
      weights[index] = weight / sum;
    });
  }
  return { tapsPerPixel, sources, weights };
}

const lanczos = (x: number): number => (Math.abs(x) < lobes ? sinc(x) * sinc(x / lobes) : 0);

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
