// AssemblyScript, which looks like TypeScript and becomes WebAssembly: `npm run kernel`. Its twin in plain
// TypeScript is worker/resample/plain-kernel.ts; both do the same whole-number arithmetic and give equal bytes.

/** Binary places of a weight, of a pixel between the passes, and what is left to drop after each pass. */
const weightBits: i32 = 14;
const betweenBits: i32 = 6;
const dropAcross: i32 = weightBits - betweenBits;
const dropDown: i32 = weightBits + betweenBits;

/**
 * First pass: scales each line of pixels of 4 bytes to `count` pixels of 4 times 16 bits. `starts` holds the byte at
 * which the taps of each result pixel begin, `weights` a multiple of four 16-bit weights for each.
 */
export function scaleAcross(
  source: usize,
  strideBytes: usize,
  lines: i32,
  starts: usize,
  weights: usize,
  taps: i32,
  count: i32,
  result: usize,
): void {
  const half = i32x4.splat(1 << (dropAcross - 1));
  for (let line: i32 = 0; line < lines; line++) {
    let start = starts;
    let weight = weights;
    for (let pixel: i32 = 0; pixel < count; pixel++) {
      let tap = source + load<u32>(start);
      const end = tap + ((<usize>taps) << 2);
      let first = half;
      let second = i32x4.splat(0);
      while (tap < end) {
        // Two neighbours side by side in each channel, as the product of pairs wants them.
        const paired = i8x16.shuffle(
          v128.load(tap),
          i8x16.splat(0),
          0,
          4,
          1,
          5,
          2,
          6,
          3,
          7,
          8,
          12,
          9,
          13,
          10,
          14,
          11,
          15, // prettier-ignore
        );
        first = i32x4.add(
          first,
          i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(paired), v128.load32_splat(weight)),
        );
        second = i32x4.add(
          second,
          i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(paired), v128.load32_splat(weight, 4)),
        );
        tap += 16;
        weight += 8;
      }
      const sum = i32x4.shr_s(i32x4.add(first, second), dropAcross);
      v128.store64_lane(result, i16x8.narrow_i32x4_s(sum, sum), 0);
      result += 8;
      start += 4;
    }
    source += strideBytes;
  }
}

/**
 * Second pass: scales each column of what the first has left to `count` pixels of RGBA, opaque. `starts` holds the
 * byte at which the taps of each result line begin, `weights` a multiple of two for each. `width` is even.
 */
export function scaleDown(
  source: usize,
  width: i32,
  starts: usize,
  weights: usize,
  taps: i32,
  count: i32,
  result: usize,
  isBlueFirst: i32,
): void {
  const half = i32x4.splat(1 << (dropDown - 1));
  const opaque = i32x4.splat(0xff000000);
  const strideBytes = (<usize>width) << 3;
  const weightBytes = (<usize>taps) << 1;
  for (let line: i32 = 0; line < count; line++) {
    let column = source + load<u32>(starts);
    const rowEnd = column + strideBytes;
    const weightsEnd = weights + weightBytes;
    while (column < rowEnd) {
      let first = half;
      let second = half;
      let tap = column;
      for (let weight = weights; weight < weightsEnd; weight += 4) {
        const upper = v128.load(tap);
        const lower = v128.load(tap + strideBytes);
        const pair = v128.load32_splat(weight);
        first = i32x4.add(
          first,
          i32x4.dot_i16x8_s(i16x8.shuffle(upper, lower, 0, 8, 1, 9, 2, 10, 3, 11), pair),
        );
        second = i32x4.add(
          second,
          i32x4.dot_i16x8_s(i16x8.shuffle(upper, lower, 4, 12, 5, 13, 6, 14, 7, 15), pair),
        );
        tap += strideBytes << 1;
      }
      const words = i16x8.narrow_i32x4_s(
        i32x4.shr_s(first, dropDown),
        i32x4.shr_s(second, dropDown),
      );
      let bytes = i8x16.narrow_i16x8_u(words, words);
      if (isBlueFirst) {
        bytes = i8x16.shuffle(bytes, bytes, 2, 1, 0, 3, 6, 5, 4, 7, 2, 1, 0, 3, 6, 5, 4, 7);
      }
      v128.store64_lane(result, v128.or(bytes, opaque), 0);
      result += 8;
      column += 16;
    }
    starts += 4;
    weights = weightsEnd;
  }
}
