import { err, ok } from '#shared';
import type { Result } from '#shared';

import type { FileHeader } from '../shared/header/probe-header.ts';
import type { ImageProbe, ImagingError } from '../types.ts';

import { decodeHeic } from './heic/decode-heic.ts';
import type { HeicRefusal } from './heic/decode-heic.ts';

export type DecodedPicture = {
  /** With the size that the browser really gave, should it read the orientation otherwise than we do. */
  readonly probe: ImageProbe;
  /** Oriented and in sRGB; owned by the caller. */
  readonly bitmap: ImageBitmap;
};

/**
 * Decodes the whole picture. `createImageBitmap` goes by content, applies the EXIF orientation, takes the
 * first picture of an animation, and refuses files that are cut (seen in Chromium 156 for every format of ours).
 * HEIC goes to libheif where the browser does not know it.
 */
export async function decodePicture(
  file: Blob,
  { probe, facts }: FileHeader,
): Promise<Result<DecodedPicture, ImagingError>> {
  const decoded = await decodeByBrowser(file);
  const result =
    decoded.ok || probe.format !== 'heic' ? decoded : await decodeHeic(file, facts.colors);
  if (!result.ok) {
    const { format, orientedSizePx } = probe;
    return err({ kind: result.error, format, sizePx: orientedSizePx });
  }
  const bitmap = result.value;
  const orientedSizePx = { widthPx: bitmap.width, heightPx: bitmap.height };
  return ok({ bitmap, probe: { ...probe, orientedSizePx } });
}

async function decodeByBrowser(file: Blob): Promise<Result<ImageBitmap, HeicRefusal>> {
  try {
    return ok(await createImageBitmap(file));
  } catch {
    return err('imaging/corrupt');
  }
}
