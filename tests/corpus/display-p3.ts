/** Display P3 to sRGB, both relative to D65, from their primaries (IEC 61966-2-1, SMPTE EG 432-1). */
const matrix = [
  [1.2249402, -0.2249402, 0],
  [-0.042057, 1.042057, 0],
  [-0.0196376, -0.0786361, 1.0982735],
] as const;

const toLinear = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const toGamma = (part: number): number =>
  255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const linear = Float64Array.from({ length: 256 }, (_, value) => toLinear(value));

/** Converts RGBA in place; both spaces have the curve of sRGB. */
export function displayP3ToSrgb(rgba: Uint8ClampedArray): void {
  for (let pixel = 0; pixel < rgba.length; pixel += 4) {
    const source = [0, 1, 2].map((channel) => linear[rgba[pixel + channel] ?? 0] ?? 0);
    matrix.forEach((row, channel) => {
      const sum = row.reduce<number>(
        (total, weight, index) => total + weight * (source[index] ?? 0),
        0,
      );
      rgba[pixel + channel] = toGamma(Math.min(1, Math.max(0, sum)));
    });
  }
}
