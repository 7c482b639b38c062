import { err, ok } from '#shared';
import type { Result } from '#shared';

import type { ImageProbe, ImagingError } from '../../types.ts';

import { readBmpHeader } from './bmp.ts';
import { createByteReader } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readGifHeader } from './gif.ts';
import type { HeaderFacts } from './header-facts.ts';
import { readHeifHeader } from './heif.ts';
import { summarizeHidden } from './hidden-data.ts';
import { readJpegHeader } from './jpeg.ts';
import { brokenLimit, maxFileBytes } from './limits.ts';
import { readPngHeader } from './png.ts';
import { sniff, sniffBytes } from './sniff.ts';
import type { ReadableFormat } from './sniff.ts';
import { readWebpHeader } from './webp.ts';

type HeaderReader = (reader: ByteReader) => Promise<HeaderFacts | undefined>;

const headerReaders: Readonly<Record<ReadableFormat, HeaderReader>> = {
  jpeg: readJpegHeader,
  png: readPngHeader,
  webp: readWebpHeader,
  gif: readGifHeader,
  bmp: readBmpHeader,
  avif: readHeifHeader,
  heic: readHeifHeader,
};

/** What the page is told of a file, and what the decoders need besides. */
export type FileHeader = { readonly probe: ImageProbe; readonly facts: HeaderFacts };

/** Says from its bytes what a file is, and refuses what must not be decoded. Name and type are never looked at. */
export async function readHeader(
  file: Blob,
  reader: ByteReader = createByteReader(file),
): Promise<Result<FileHeader, ImagingError>> {
  if (file.size === 0) return err({ kind: 'imaging/empty' });
  if (file.size > maxFileBytes) return err({ kind: 'imaging/too-large-file' });
  const sniffed = sniff(await reader.readUpTo(0, sniffBytes));
  if (sniffed.kind === 'not-an-image') return err({ kind: 'imaging/not-an-image' });
  const { format } = sniffed;
  if (sniffed.kind === 'unsupported-image') {
    return err({ kind: 'imaging/unsupported-format', ...(format && { format }) });
  }
  const facts = await headerReaders[sniffed.format](reader);
  if (facts === undefined) return err({ kind: 'imaging/corrupt', format: sniffed.format });
  const { orientedSizePx, orientation, motion } = facts;
  const kind = brokenLimit(facts);
  if (kind) return err({ kind, format: sniffed.format, sizePx: orientedSizePx });
  const hiddenData = summarizeHidden(facts.hidden);
  const sized = { format: sniffed.format, sizeBytes: file.size, orientedSizePx, orientation };
  return ok({ probe: { ...sized, motion, hiddenData }, facts });
}
