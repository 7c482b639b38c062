import { invariant } from '#shared';

import { outputEdgePx } from '../shared/frame-edge.ts';
import { clampFrame } from '../shared/frame-moves.ts';
import type { Frame } from '../shared/frame.ts';
import type { RenderedPhoto } from '../types.ts';

import { whiteCanvas } from './canvas.ts';
import { drawStage } from './draw-stage.ts';
import { resampleSquare } from './resample-square.ts';

/** Just under the photo service's limit of 4 MB (Microsoft Learn, profilephoto-update). */
const maxJpegBytes = 3_999_999;

/** 110 to 180 kB for photographs of 648 px; quality 1 quadruples that without a visible gain. */
const jpegQuality = 0.92;

/** Renders the framed square as a JPEG. Takes ownership of `bitmap`. A canvas has none of the file's metadata to pass on. */
export async function renderSquare(bitmap: ImageBitmap, frame: Frame): Promise<RenderedPhoto> {
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const valid = clampFrame(frame, size);
  const edgePx = outputEdgePx(valid, size);
  const drawn = drawStage(bitmap, valid, edgePx);
  bitmap.close();
  const { canvas, context } = whiteCanvas(edgePx, edgePx);
  context.putImageData(new ImageData(resampleSquare(drawn, edgePx), edgePx, edgePx), 0, 0);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  invariant(jpeg.type === 'image/jpeg', 'every browser writes JPEG');
  invariant(jpeg.size <= maxJpegBytes, 'a JPEG of 648 px is far below the limit');
  return { jpeg, edgePx };
}
