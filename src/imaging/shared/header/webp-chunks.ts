import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readExif } from './exif.ts';
import { hiddenOnly, joinMetadata, noMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import { scanXmp } from './xmp.ts';

const firstChunkAt = 12;
const headBytes = 8;
const maxChunks = 2000;
const maxMetadataBytes = 1024 * 1024;
/** Some writers keep the signature that EXIF has in a JPEG. */
const jpegSignature = 'Exif\0\0';

export type WebpContent = { readonly metadata: Metadata; readonly frames: number };

/** Walks the chunks of an extended WebP (RFC 9649): its metadata stand at the end, its frames in between. */
export async function readWebpChunks(reader: ByteReader): Promise<WebpContent> {
  let metadata = noMetadata;
  let frames = 0;
  let offset = firstChunkAt;
  for (let chunks = 0; chunks < maxChunks; chunks += 1) {
    const head = await reader.read(offset, headBytes);
    if (head === undefined) break;
    const type = asciiAt(head, 0, 4);
    const bytes = head.getUint32(4, true);
    if (type === 'ANMF') frames += 1;
    const found = await readChunk(reader, { type, offset: offset + headBytes, bytes });
    metadata = joinMetadata(metadata, found);
    offset += headBytes + bytes + (bytes % 2);
  }
  return { metadata, frames };
}

async function readChunk(
  reader: ByteReader,
  {
    type,
    offset,
    bytes,
  }: { readonly type: string; readonly offset: number; readonly bytes: number },
): Promise<Metadata> {
  if (type !== 'EXIF' && type !== 'XMP ') return noMetadata;
  const view = await reader.readUpTo(offset, Math.min(bytes, maxMetadataBytes));
  if (type === 'XMP ') return hiddenOnly(scanXmp(asciiAt(view, 0, view.byteLength)));
  const signed = asciiAt(view, 0, jpegSignature.length) === jpegSignature;
  const skipBytes = signed ? jpegSignature.length : 0;
  const tiff = new DataView(view.buffer, view.byteOffset + skipBytes, view.byteLength - skipBytes);
  return readExif(tiff, offset + skipBytes);
}
