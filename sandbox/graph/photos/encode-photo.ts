import sharp from 'sharp';
import { err, ok, type Result } from '#shared';
import { heightTooSmall, notAnImage, widthTooSmall } from '../failures.ts';
import type { GraphFailure } from '../answer.ts';
import { largestEdgePx, smallestEdgePx } from './photo-sizes.ts';
import type { EncodedPhoto } from './photo-store.ts';

/**
 * The picture as the service keeps it: never the bytes that were sent. Upright, without metadata, in sRGB,
 * its shorter edge at most 648 px. Assumed where Microsoft says nothing: a picture that is not square keeps
 * its shape, and 48 px, the smallest size served, is the least (23 px was refused, docs-contrib issue 423).
 */
export async function encodePhoto(bytes: Buffer): Promise<Result<EncodedPhoto, GraphFailure>> {
  const inspected = await inspect(bytes);
  if (!inspected.ok) return inspected;
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .resize({
        width: largestEdgePx,
        height: largestEdgePx,
        fit: 'outside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return ok({ jpeg: data, widthPx: info.width, heightPx: info.height });
  } catch {
    // The header was fine and the rest was not: a file cut short.
    return err(notAnImage);
  }
}

async function inspect(bytes: Buffer): Promise<Result<void, GraphFailure>> {
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  // sharp would also read SVG or GIF under a wrong name; the service's documentation speaks of JPEG and PNG.
  if (metadata?.format !== 'jpeg' && metadata?.format !== 'png') return err(notAnImage);
  const { width, height } = metadata.autoOrient;
  if (width < smallestEdgePx) return err(widthTooSmall);
  return height < smallestEdgePx ? err(heightTooSmall) : ok(undefined);
}
