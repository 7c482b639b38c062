import { invariant } from '#shared';

import type { HeaderFacts } from '../../shared/header/header-facts.ts';

const bytesPerPixel = 4;
/** Few enough that what the browser copies for them does not count beside the picture. */
const rowsAtOnce = 256;

export type RgbaRows = {
  readonly width: number;
  readonly height: number;
  /** Bytes from one row to the next; more than the pixels need where rows are aligned. */
  readonly stride: number;
  readonly data: Uint8Array<ArrayBuffer>;
};

/**
 * Paints the pixels into a bitmap in sRGB, some rows at a time and straight from where they lie: a picture of 50
 * million pixels takes 200 MB, and is held as few times as can be. The browser converts Display P3.
 */
export function paintRows(
  { width, height, stride, data }: RgbaRows,
  colors: HeaderFacts['colors'],
): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
  invariant(context, 'a new canvas gives its context');
  for (let row = 0; row < height; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, height - row);
    const pixels = new Uint8ClampedArray(
      data.buffer,
      data.byteOffset + row * stride,
      rows * stride,
    );
    const strip = new ImageData(pixels, stride / bytesPerPixel, rows, { colorSpace: colors });
    context.putImageData(strip, 0, row, 0, 0, width, rows);
  }
  return canvas.transferToImageBitmap();
}
