import { err, ok } from '#shared';
import type { Result } from '#shared';

import type { PixelSize } from '../shared/frame.ts';
import type { FileHeader } from '../shared/header/probe-header.ts';
import type { ImageProbe, ImagingError } from '../types.ts';

import { whiteCanvas } from './canvas.ts';
import { chooseEighths } from './choose-eighths.ts';
import { decodePicture } from './decode-picture.ts';
import type { ProbedFile } from './probe-file.ts';
import { canDecodeScaled, decodeScaled } from './scaled-frame.ts';
import type { ScaledFrame } from './scaled-frame.ts';
import { toWorkingBitmap } from './working-bitmap.ts';

export type WorkingPicture = {
  readonly probe: ImageProbe;
  /** Owned by the caller. */
  readonly bitmap: ImageBitmap;
};

/** The picture oriented and in sRGB, white under what is transparent, its short side at least `stageEdgePx` if it has so many. */
export async function openWorkingBitmap(
  { file, header, jpegBytes }: ProbedFile,
  stageEdgePx: number,
): Promise<Result<WorkingPicture, ImagingError>> {
  const { probe } = header;
  const isScalable = jpegBytes && canDecodeScaled();
  const scaled = isScalable ? await openScaled(jpegBytes, header, stageEdgePx) : undefined;
  if (scaled) return ok({ probe, bitmap: scaled });
  const decoded = await decodePicture(file, header);
  if (!decoded.ok) return err(decoded.error);
  const bitmap = toWorkingBitmap(decoded.value.bitmap, probe.format, stageEdgePx);
  return ok({ probe: decoded.value.probe, bitmap });
}

/** Undefined where shrinking while decoding gains nothing, and where it fails. */
async function openScaled(
  jpegBytes: ArrayBuffer,
  { facts }: FileHeader,
  stageEdgePx: number,
): Promise<ImageBitmap | undefined> {
  const { widthPx, heightPx } = facts.storedSizePx;
  const eighths = chooseEighths(Math.min(widthPx, heightPx), stageEdgePx);
  if (eighths === 8) return undefined;
  const scaled = await decodeScaled(jpegBytes, facts.storedSizePx, eighths);
  if (!scaled) return undefined;
  try {
    return drawOriented(scaled, facts.orientedSizePx);
  } finally {
    scaled.frame.close();
  }
}

/** Drawing a frame orients it. What the decoder adds at the borders to fill whole blocks is left out. */
function drawOriented({ frame, scale }: ScaledFrame, oriented: PixelSize): ImageBitmap {
  const widthPx = Math.max(1, Math.floor(oriented.widthPx * scale));
  const heightPx = Math.max(1, Math.floor(oriented.heightPx * scale));
  const { canvas, context } = whiteCanvas(widthPx, heightPx);
  context.drawImage(frame, 0, 0);
  return canvas.transferToImageBitmap();
}
