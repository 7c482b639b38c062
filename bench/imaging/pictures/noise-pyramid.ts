/** One channel of a picture, values around 0. */
export type Plane = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly values: Float32Array;
};

/** xorshift32 (Marsaglia, 2003): the same pictures in every run. */
export function createRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

const smallestEdgePx = 12;

export type Spectrum = {
  /** Standard deviation that each octave adds: the same for all is the 1/f spectrum of photographs. */
  readonly perOctave: number;
  /** Of the finest octave, which lenses and demosaicing weaken. */
  readonly finest: number;
};

/**
 * Noise with as much energy in each octave of detail (Field, 1987: the amplitude of natural pictures falls with 1/f).
 * Made from the coarsest octave to the finest, each time doubled in size.
 */
export function noisePyramid(
  { widthPx, heightPx }: Omit<Plane, 'values'>,
  { perOctave, finest }: Spectrum,
  random: () => number,
): Plane {
  const addNoise = (plane: Plane, deviation: number): Plane => {
    // A uniform value has a deviation of 1/√12.
    const scale = deviation * Math.sqrt(12);
    const { values } = plane;
    for (let index = 0; index < values.length; index += 1) {
      values[index] = (values[index] ?? 0) + (random() - 0.5) * scale;
    }
    return plane;
  };
  const grow = (width: number, height: number, deviation: number): Plane => {
    if (Math.min(width, height) <= smallestEdgePx) {
      return addNoise(emptyPlane(width, height), deviation);
    }
    const coarser = grow(Math.ceil(width / 2), Math.ceil(height / 2), perOctave);
    return addNoise(doubled(coarser, width, height), deviation);
  };
  return grow(widthPx, heightPx, finest);
}

const emptyPlane = (widthPx: number, heightPx: number): Plane => ({
  widthPx,
  heightPx,
  values: new Float32Array(widthPx * heightPx),
});

/** Twice the size by linear interpolation, cut to `widthPx` by `heightPx`. */
function doubled(plane: Plane, widthPx: number, heightPx: number): Plane {
  const wide = emptyPlane(widthPx, plane.heightPx);
  for (let y = 0; y < plane.heightPx; y += 1) {
    doubleLine(
      { values: plane.values, start: y * plane.widthPx, count: plane.widthPx },
      { values: wide.values, start: y * widthPx, count: widthPx },
    );
  }
  const result = emptyPlane(widthPx, heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    const nearRow = (y >> 1) * widthPx;
    const farRow = Math.min(plane.heightPx - 1, Math.max(0, (y >> 1) + (y % 2 === 0 ? -1 : 1)));
    for (let x = 0; x < widthPx; x += 1) {
      result.values[y * widthPx + x] =
        0.75 * (wide.values[nearRow + x] ?? 0) + 0.25 * (wide.values[farRow * widthPx + x] ?? 0);
    }
  }
  return result;
}

type Line = { readonly values: Float32Array; readonly start: number; readonly count: number };

/** Pixels of double density lie a quarter beside those they come from. */
function doubleLine(from: Line, into: Line): void {
  for (let x = 0; x < into.count; x += 1) {
    const near = x >> 1;
    const far = Math.min(from.count - 1, Math.max(0, near + (x % 2 === 0 ? -1 : 1)));
    into.values[into.start + x] =
      0.75 * (from.values[from.start + near] ?? 0) + 0.25 * (from.values[from.start + far] ?? 0);
  }
}
