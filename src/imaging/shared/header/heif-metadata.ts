import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readExif } from './exif.ts';
import { readItemLocations } from './heif-locations.ts';
import { listBoxes } from './iso-boxes.ts';
import type { Box } from './iso-boxes.ts';
import { hiddenOnly, joinMetadata, noMetadata } from './metadata.ts';
import type { ByteRange, Metadata } from './metadata.ts';
import { scanXmp } from './xmp.ts';

const maxItems = 4;
const maxItemBytes = 1024 * 1024;
/** Version and flags of a full box. */
const fullBoxBytes = 4;
const xmpContentType = 'application/rdf+xml';

type MetadataItem = { readonly id: number; readonly kind: 'exif' | 'xmp' };

/** The EXIF and XMP items of a HEIF file (ISO/IEC 23008-12, annex A), wherever in the file they stand. */
export async function readHeifMetadata(reader: ByteReader, meta: DataView): Promise<Metadata> {
  const boxes = listBoxes(meta);
  const items = readItemInfo(boxes.find((box) => box.type === 'iinf')?.body).slice(0, maxItems);
  const locations = readItemLocations(boxes);
  let metadata = noMetadata;
  for (const { id, kind } of items) {
    const range = locations.get(id);
    if (range) metadata = joinMetadata(metadata, await readItem(reader, kind, range));
  }
  return metadata;
}

async function readItem(
  reader: ByteReader,
  kind: MetadataItem['kind'],
  { offsetBytes, sizeBytes }: ByteRange,
): Promise<Metadata> {
  const view = await reader.readUpTo(offsetBytes, Math.min(sizeBytes, maxItemBytes));
  if (kind === 'xmp') return hiddenOnly(scanXmp(asciiAt(view, 0, view.byteLength)));
  if (view.byteLength < 4) return noMetadata;
  // The item begins with the distance from here to the TIFF structure.
  const start = 4 + view.getUint32(0);
  if (start > view.byteLength) return noMetadata;
  const tiff = new DataView(view.buffer, view.byteOffset + start, view.byteLength - start);
  return readExif(tiff, offsetBytes + start);
}

function readItemInfo(body: DataView | undefined): readonly MetadataItem[] {
  if (body === undefined || body.byteLength < 8) return [];
  const headBytes = fullBoxBytes + (body.getUint8(0) === 0 ? 2 : 4);
  const entries = new DataView(
    body.buffer,
    body.byteOffset + headBytes,
    body.byteLength - headBytes,
  );
  return listBoxes(entries).flatMap((entry) => readEntry(entry) ?? []);
}

/** Versions 2 and 3 of `infe`: item id, protection, type, name, and for `mime` the content type. */
function readEntry({ type, body }: Box): MetadataItem | undefined {
  if (type !== 'infe' || body.byteLength < 14) return undefined;
  const version = body.getUint8(0);
  if (version !== 2 && version !== 3) return undefined;
  const idBytes = version === 2 ? 2 : 4;
  const id = idBytes === 2 ? body.getUint16(fullBoxBytes) : body.getUint32(fullBoxBytes);
  const typeAt = fullBoxBytes + idBytes + 2;
  const itemType = asciiAt(body, typeAt, 4);
  if (itemType === 'Exif') return { id, kind: 'exif' };
  const isXmp = itemType === 'mime' && asciiAt(body, typeAt + 4, 64).includes(xmpContentType);
  return isXmp ? { id, kind: 'xmp' } : undefined;
}
