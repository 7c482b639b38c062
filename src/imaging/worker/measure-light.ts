import type { PictureLight } from '../types.ts';

import { whiteCanvas } from './canvas.ts';

/** Enough for a mean and a spread; drawing smooths away what is finer. */
const sampleEdgePx = 64;

/** BT.709, as sRGB has its primaries. */
const lumaWeights = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;

export function measureLight(bitmap: ImageBitmap): PictureLight {
  const { context } = whiteCanvas(sampleEdgePx, sampleEdgePx);
  context.drawImage(bitmap, 0, 0, sampleEdgePx, sampleEdgePx);
  return lightOf(context.getImageData(0, 0, sampleEdgePx, sampleEdgePx).data);
}

/** Of opaque RGBA pixels. */
export function lightOf(rgba: Uint8ClampedArray): PictureLight {
  const count = rgba.length / 4;
  let sum = 0;
  let sumOfSquares = 0;
  for (let index = 0; index < rgba.length; index += 4) {
    const luma = lumaAt(rgba, index);
    sum += luma;
    sumOfSquares += luma * luma;
  }
  const meanLuma01 = sum / count;
  const variance = sumOfSquares / count - meanLuma01 * meanLuma01;
  return { meanLuma01, spreadLuma01: Math.sqrt(Math.max(0, variance)) };
}

const lumaAt = (rgba: Uint8ClampedArray, index: number): number =>
  (lumaWeights.red * (rgba[index] ?? 0) +
    lumaWeights.green * (rgba[index + 1] ?? 0) +
    lumaWeights.blue * (rgba[index + 2] ?? 0)) /
  255;
