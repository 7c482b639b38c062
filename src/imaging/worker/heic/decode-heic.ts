import { err, ok } from '#shared';
import type { Result } from '#shared';

import type { HeaderFacts } from '../../shared/header/header-facts.ts';

import { isLibheifError } from './libheif.ts';
import type { Libheif, LibheifError, LibheifPicture } from './libheif.ts';
import { startLibheif } from './load-libheif.ts';
import { paintRows } from './paint-rows.ts';

export type HeicRefusal = 'imaging/unsupported-format' | 'imaging/corrupt';

/**
 * Decodes the main picture of a HEIC file by libheif, which turns and cuts it as the file says, and converts its
 * colours to sRGB. `imaging/unsupported-format` where libheif cannot run, or does not know the coding.
 */
export async function decodeHeic(
  file: Blob,
  colors: HeaderFacts['colors'],
): Promise<Result<ImageBitmap, HeicRefusal>> {
  const libheif = await startLibheif().catch(() => undefined);
  if (libheif === undefined) return err('imaging/unsupported-format');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const context = libheif.heif_context_alloc();
  try {
    const read = libheif.heif_context_read_from_memory(context, bytes);
    if (read.code !== libheif.heif_error_code.heif_error_Ok) return err(refusalOf(libheif, read));
    return decodePrimary(libheif, context, colors);
  } finally {
    libheif.heif_context_free(context);
  }
}

function decodePrimary(
  libheif: Libheif,
  context: object,
  colors: HeaderFacts['colors'],
): Result<ImageBitmap, HeicRefusal> {
  const handle = libheif.heif_js_context_get_primary_image_handle(context);
  if (isLibheifError(handle)) return err(refusalOf(libheif, handle));
  const decoded = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    libheif.heif_chroma.heif_chroma_interleaved_RGBA,
  );
  libheif.heif_image_handle_release(handle);
  if (isLibheifError(decoded)) return err(refusalOf(libheif, decoded));
  try {
    return paint(decoded, colors);
  } finally {
    libheif.heif_image_release(decoded.image);
  }
}

function paint(
  { channels: [rgba] }: LibheifPicture,
  colors: HeaderFacts['colors'],
): Result<ImageBitmap, HeicRefusal> {
  return rgba ? ok(paintRows(rgba, colors)) : err('imaging/corrupt');
}

/** Every other code stands for a file that does not hold together. */
function refusalOf({ heif_error_code: codes }: Libheif, { code }: LibheifError): HeicRefusal {
  return code === codes.heif_error_Unsupported_feature ||
    code === codes.heif_error_Unsupported_filetype
    ? 'imaging/unsupported-format'
    : 'imaging/corrupt';
}
