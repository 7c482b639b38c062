import { invariant } from '#shared';

import { outputEdgePx } from '../shared/frame-edge.ts';
import { clampFrame } from '../shared/frame-moves.ts';
import type { Frame } from '../shared/frame.ts';
import type { RenderedPhoto } from '../types.ts';

import { whiteCanvas } from './canvas.ts';
import { drawStage } from './draw-stage.ts';
import { fitJpeg } from './fit-jpeg.ts';
import { resampleSquare } from './resample-square.ts';

/** Renders the framed square as a JPEG. Takes ownership of `bitmap`. A canvas has none of the file's metadata to pass on. */
export async function renderSquare(
  bitmap: ImageBitmap,
  frame: Frame,
  maxSizeBytes: number,
): Promise<RenderedPhoto> {
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const valid = clampFrame(frame, size);
  const edgePx = outputEdgePx(valid, size);
  const drawn = drawStage(bitmap, valid, edgePx);
  bitmap.close();
  const encode = (toEdgePx: number, quality01: number): Promise<Blob> =>
    encodeSquare(resampleSquare(drawn, toEdgePx), toEdgePx, quality01);
  return fitJpeg(encode, edgePx, maxSizeBytes);
}

async function encodeSquare(
  rgba: Uint8ClampedArray<ArrayBuffer>,
  edgePx: number,
  quality01: number,
): Promise<Blob> {
  const { canvas, context } = whiteCanvas(edgePx, edgePx);
  context.putImageData(new ImageData(rgba, edgePx, edgePx), 0, 0);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: quality01 });
  invariant(jpeg.type === 'image/jpeg', 'every browser writes JPEG');
  return jpeg;
}
