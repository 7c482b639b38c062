import { whiteCanvas } from './canvas.ts';
import type { PixelRect } from './framed-part.ts';
import type { ChannelOrder } from './resample/kernel.ts';

/** A rectangle of a bitmap that is drawn at `scale`, white under what is transparent; at 1 it is copied as it is. */
export function drawPixels(
  bitmap: ImageBitmap,
  { scale, rect }: { readonly scale: number; readonly rect: PixelRect },
  target: Uint8Array<ArrayBuffer>,
): ChannelOrder {
  const { context } = whiteCanvas(rect.width, rect.height);
  context.setTransform(scale, 0, 0, scale, -rect.x, -rect.y);
  context.drawImage(bitmap, 0, 0);
  target.set(context.getImageData(0, 0, rect.width, rect.height).data);
  return 'rgbx';
}
