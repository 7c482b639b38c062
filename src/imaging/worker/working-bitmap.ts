import type { ImageFormat } from '../types.ts';

import { whiteCanvas } from './canvas.ts';

/**
 * Scales the decoded picture down until its short side is `stageEdgePx`; one that is smaller stays as it is.
 * Takes ownership of `bitmap`. Transparent parts become white, as they will be in the photo.
 */
export function toWorkingBitmap(
  bitmap: ImageBitmap,
  format: ImageFormat,
  stageEdgePx: number,
): ImageBitmap {
  const scale = Math.min(1, stageEdgePx / Math.min(bitmap.width, bitmap.height));
  if (scale === 1 && format === 'jpeg') return bitmap;
  const widthPx = Math.round(bitmap.width * scale);
  const heightPx = Math.round(bitmap.height * scale);
  const { canvas, context } = whiteCanvas(widthPx, heightPx);
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  bitmap.close();
  return canvas.transferToImageBitmap();
}
