import type { PixelSize } from '../shared/frame.ts';
import { orientSize } from '../shared/header/header-facts.ts';
import type { FileHeader } from '../shared/header/probe-header.ts';

import { whiteCanvas } from './canvas.ts';
import { orientingMatrix } from './orient.ts';

/** 160 by 107 stands for 3:2; a thumbnail with black bars is off by more. */
const aspectTolerance01 = 0.02;

/**
 * The picture's EXIF thumbnail, oriented as the picture is; undefined where there is none that shows the same part
 * of the scene. The caller closes it.
 */
export async function openThumbnail(
  file: Blob,
  { probe, facts }: FileHeader,
): Promise<ImageBitmap | undefined> {
  if (!facts.thumbnail) return undefined;
  const { offsetBytes, sizeBytes } = facts.thumbnail;
  const jpeg = file.slice(offsetBytes, offsetBytes + sizeBytes);
  const stored = await createImageBitmap(jpeg).catch(() => undefined);
  if (!stored) return undefined;
  try {
    return orientThumbnail(stored, probe.orientation, probe.orientedSizePx);
  } finally {
    stored.close();
  }
}

function orientThumbnail(
  stored: ImageBitmap,
  orientation: number,
  picture: PixelSize,
): ImageBitmap | undefined {
  const size = { widthPx: stored.width, heightPx: stored.height };
  const { widthPx, heightPx } = orientSize(size, orientation);
  if (!isSameAspect({ widthPx, heightPx }, picture)) return undefined;
  const { canvas, context } = whiteCanvas(widthPx, heightPx);
  context.setTransform(orientingMatrix(orientation, size));
  context.drawImage(stored, 0, 0);
  return canvas.transferToImageBitmap();
}

export const isSameAspect = (one: PixelSize, other: PixelSize): boolean =>
  Math.abs((one.widthPx * other.heightPx) / (one.heightPx * other.widthPx) - 1) <=
  aspectTolerance01;
