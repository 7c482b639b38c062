import type { PixelRect } from './framed-part.ts';
import type { ChannelOrder } from './resample/kernel.ts';

const storedOrders: Readonly<Partial<Record<VideoPixelFormat, ChannelOrder>>> = {
  BGRX: 'bgrx',
  BGRA: 'bgrx',
  RGBX: 'rgbx',
  RGBA: 'rgbx',
};

/** Copies the rectangle in sRGB, as it stands where it is sRGB already, and says in what order the channels are. */
export async function copyPixels(
  frame: VideoFrame,
  rect: PixelRect,
  target: Uint8Array<ArrayBuffer>,
): Promise<ChannelOrder> {
  const order = isSrgb(frame.colorSpace) && frame.format ? storedOrders[frame.format] : undefined;
  if (order) {
    await frame.copyTo(target, { rect });
    return order;
  }
  await frame.copyTo(target, { rect, format: 'RGBA', colorSpace: 'srgb' });
  return 'rgbx';
}

const isSrgb = ({ primaries, transfer }: VideoColorSpace): boolean =>
  primaries === 'bt709' && transfer === 'iec61966-2-1';
