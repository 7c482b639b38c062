import { err, ok } from '#shared';
import type { Result } from '#shared';

import type { ImageProbe, ImagingError } from '../types.ts';

export type DecodedPicture = {
  /** With the size that the browser really gave, should it read the orientation otherwise than we do. */
  readonly probe: ImageProbe;
  /** Oriented and in sRGB; owned by the caller. */
  readonly bitmap: ImageBitmap;
};

/**
 * Decodes the whole picture. `createImageBitmap` goes by content, applies the EXIF orientation, takes the
 * first picture of an animation, and refuses files that are cut (seen in Chromium 156 for every format of ours).
 */
export async function decodePicture(
  file: Blob,
  probe: ImageProbe,
): Promise<Result<DecodedPicture, ImagingError>> {
  try {
    const bitmap = await createImageBitmap(file);
    const orientedSizePx = { widthPx: bitmap.width, heightPx: bitmap.height };
    return ok({ bitmap, probe: { ...probe, orientedSizePx } });
  } catch {
    // Of the formats whose header we read, only HEIC is one that many browsers lack.
    const kind = probe.format === 'heic' ? 'imaging/unsupported-format' : 'imaging/corrupt';
    return err({ kind, format: probe.format, sizePx: probe.orientedSizePx });
  }
}
