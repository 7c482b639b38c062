import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readExif } from './exif.ts';
import type { HiddenField } from './hidden-data.ts';
import { hiddenOnly, noMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { PngChunk } from './png-chunks.ts';
import { scanXmp } from './xmp.ts';

const maxExifBytes = 1024 * 1024;
const maxTextBytes = 1024 * 1024;
const maxKeywordBytes = 80;
const xmpKeyword = 'XML:com.adobe.xmp';

/** Keywords of the PNG specification, and of ImageMagick. */
const namedKeywords: ReadonlyMap<string, HiddenField> = new Map([
  ['Author', 'owner'],
  ['Copyright', 'owner'],
  ['Creation Time', 'date'],
  ['date:create', 'date'],
  ['date:modify', 'date'],
  ['date:timestamp', 'date'],
  ['Source', 'camera'],
]);

/** What one chunk says; nothing when it holds something else. Compressed text is counted and never unpacked. */
export async function readChunkMetadata(
  reader: ByteReader,
  { type, offset, bytes }: PngChunk,
): Promise<Metadata> {
  switch (type) {
    case 'eXIf':
      return readExif(await reader.readUpTo(offset, Math.min(bytes, maxExifBytes)), offset);
    case 'tIME':
      return hiddenOnly(['date']);
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      return hiddenOnly(await readText(reader, { offset, bytes }));
    default:
      return noMetadata;
  }
}

async function readText(
  reader: ByteReader,
  { offset, bytes }: Omit<PngChunk, 'type'>,
): Promise<readonly HiddenField[]> {
  const start = await reader.readUpTo(offset, Math.min(bytes, maxKeywordBytes));
  const keyword = asciiAt(start, 0, maxKeywordBytes).split('\0')[0] ?? '';
  if (keyword !== xmpKeyword) return [namedKeywords.get(keyword) ?? 'other'];
  const packet = await reader.readUpTo(offset, Math.min(bytes, maxTextBytes));
  const fields = scanXmp(asciiAt(packet, 0, packet.byteLength));
  return fields.length > 0 ? fields : ['other'];
}
