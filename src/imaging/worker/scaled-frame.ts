import type { PixelSize } from '../shared/frame.ts';

import type { Eighths } from './choose-eighths.ts';
import { unbreakable } from './unbreakable-work.ts';

/** A picture decoded at a part of its stored size, its pixels as they are stored. */
export type ScaledFrame = {
  readonly frame: VideoFrame;
  readonly sizePx: PixelSize;
  /** Pixels of the frame per stored pixel. */
  readonly scale: number;
};

export const canDecodeScaled = (): boolean => typeof ImageDecoder === 'function';

/** What a decoder gives that shrinks by eighths: a pixel more where the size is no multiple (ITU-T T.81, blocks of 8). */
export const scaledSize = ({ widthPx, heightPx }: PixelSize, eighths: Eighths): PixelSize => ({
  widthPx: Math.ceil((widthPx * eighths) / 8),
  heightPx: Math.ceil((heightPx * eighths) / 8),
});

/**
 * Decodes a JPEG at `eighths` of its size or, where the browser does not shrink while decoding, at its whole size; half
 * the time of `createImageBitmap`, or less. Undefined where the decoder takes the file for damaged. Takes the bytes
 * away from its caller. The caller closes the frame.
 */
export async function decodeScaled(
  jpeg: ArrayBuffer,
  storedSizePx: PixelSize,
  eighths: Eighths,
): Promise<ScaledFrame | undefined> {
  const asked = scaledSize(storedSizePx, eighths);
  const decoder = new ImageDecoder({
    data: jpeg,
    // The type is what was found in the file: the decoder believes what it is told.
    type: 'image/jpeg',
    transfer: [jpeg],
    ...(eighths < 8 && { desiredWidth: asked.widthPx, desiredHeight: asked.heightPx }),
  });
  try {
    const { image } = await unbreakable(decoder.decode());
    const sizePx = visibleSize(image);
    const isAsAsked = sizePx.widthPx === asked.widthPx && sizePx.heightPx === asked.heightPx;
    return {
      frame: image,
      sizePx,
      scale: isAsAsked ? eighths / 8 : sizePx.widthPx / storedSizePx.widthPx,
    };
  } catch {
    return undefined;
  } finally {
    decoder.close();
  }
}

const visibleSize = ({ visibleRect, codedWidth, codedHeight }: VideoFrame): PixelSize => ({
  widthPx: visibleRect?.width ?? codedWidth,
  heightPx: visibleRect?.height ?? codedHeight,
});
