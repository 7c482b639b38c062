/** Binary places of a weight: 16384 stands for 1. */
const weightBits = 14;

const one = 1 << weightBits;
const lobes = 3;

/** Pixels this close to the border count as inside: fractions come from sines and quotients. */
const roundingPx = 1e-3;

/** The part of a line of pixels that becomes `count` result pixels; both ends may be fractional. */
export type LineSpan = {
  readonly startPx: number;
  readonly spanPx: number;
  readonly count: number;
};

/** For each result pixel the same number of neighbouring source pixels, and how much of each it is made of. */
export type LineTaps = {
  readonly tapsPerPixel: number;
  /** The first source pixel of each result pixel. */
  readonly starts: Int32Array;
  /** Whole numbers that add up to 16384 for each result pixel, so that an even colour stays what it is. */
  readonly weights: Int16Array;
};

/**
 * Lanczos with three lobes (Duchon, 1979), widened when it shrinks. Pixels outside the span have no weight, those at
 * its border take theirs over. `multipleOf`: the taps are filled up with zeros to a multiple of so many.
 */
export function lanczosTaps({ startPx, spanPx, count }: LineSpan, multipleOf: number): LineTaps {
  const ratio = spanPx / count;
  const stretch = Math.max(1, ratio);
  const reachPx = lobes * stretch;
  const firstInside = Math.max(0, Math.floor(startPx + roundingPx));
  const lastInside = Math.max(firstInside, Math.ceil(startPx + spanPx - roundingPx) - 1);
  const reached = Math.min(Math.ceil(2 * reachPx) + 1, lastInside - firstInside + 1);
  const tapsPerPixel = Math.ceil(reached / multipleOf) * multipleOf;
  const starts = new Int32Array(count);
  const weights = new Int16Array(count * tapsPerPixel);
  const raw = new Float64Array(tapsPerPixel);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const center = startPx + (pixel + 0.5) * ratio;
    const first = Math.ceil(center - reachPx - 0.5);
    const last = Math.floor(center + reachPx - 0.5);
    const start = Math.min(Math.max(first, firstInside), lastInside - reached + 1);
    raw.fill(0);
    for (let source = first; source <= last; source += 1) {
      const tap = Math.min(Math.max(source, firstInside), lastInside) - start;
      raw[tap] = (raw[tap] ?? 0) + lanczos((source + 0.5 - center) / stretch);
    }
    starts[pixel] = start;
    weights.set(wholeWeights(raw), pixel * tapsPerPixel);
  }
  return { tapsPerPixel, starts, weights };
}

/** Rounded so that they add up to exactly 16384; the largest, where it shows least, takes the rest. */
function wholeWeights(raw: Float64Array): Int16Array {
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const weights = Int16Array.from(raw, (weight) => Math.round((weight / sum) * one));
  const largest = weights.reduce(
    (best, weight, tap) => (weight > (weights[best] ?? 0) ? tap : best),
    0,
  );
  const rest = one - weights.reduce((total, weight) => total + weight, 0);
  weights[largest] = (weights[largest] ?? 0) + rest;
  return weights;
}

const lanczos = (x: number): number => (Math.abs(x) < lobes ? sinc(x) * sinc(x / lobes) : 0);

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
