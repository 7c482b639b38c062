import { frameEdgePx } from '../shared/frame-edge.ts';
import { stageTransform } from '../shared/frame-matrix.ts';
import type { Frame } from '../shared/frame.ts';

import { whiteCanvas } from './canvas.ts';
import type { SquarePart } from './resample-square.ts';

/** Twice the result leaves the resampler enough to work with, at the same cost for every size of picture. */
const drawnPerOutput = 2;

/** Draws the framed square, turned and straightened, large enough to be resampled to `outputEdgePx`. */
export function drawStage(bitmap: ImageBitmap, frame: Frame, outputEdgePx: number): SquarePart {
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const framedPx = frameEdgePx(frame, size);
  const drawnPx = drawnPerOutput * outputEdgePx;
  if (frame.straightenDegrees === 0 && framedPx <= drawnPx) {
    return drawUnscaled(bitmap, frame, framedPx);
  }
  const rgba = draw(bitmap, stageTransform(frame, size, drawnPx), drawnPx);
  return { rgba, edgePx: drawnPx, startPx: { x: 0, y: 0 }, spanPx: drawnPx };
}

/** Copies pixel by pixel, moved to whole pixels; the fraction that is left goes to the resampler. */
function drawUnscaled(bitmap: ImageBitmap, frame: Frame, framedPx: number): SquarePart {
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const exact = stageTransform(frame, size, framedPx);
  const whole = { ...exact, e: Math.round(exact.e), f: Math.round(exact.f) };
  const edgePx = Math.ceil(framedPx + 0.5);
  const startPx = { x: whole.e - exact.e, y: whole.f - exact.f };
  return { rgba: draw(bitmap, whole, edgePx), edgePx, startPx, spanPx: framedPx };
}

function draw(bitmap: ImageBitmap, matrix: DOMMatrix2DInit, edgePx: number): Uint8ClampedArray {
  const { context } = whiteCanvas(edgePx, edgePx);
  context.setTransform(matrix);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, edgePx, edgePx).data;
}
