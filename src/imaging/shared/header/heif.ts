import type { ByteReader } from './byte-reader.ts';
import { readItemProperties } from './heif-items.ts';
import { orientSize, plainFacts } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { readBoxHead } from './iso-boxes.ts';
import type { Box } from './iso-boxes.ts';

const maxTopBoxes = 64;
/** A real one has some kilobytes. */
const maxMetaBytes = 4 * 1024 * 1024;
/** Version and flags of a full box. */
const fullBoxBytes = 4;

/** AVIF and HEIC (ISO/IEC 23008-12): size (`ispe`) and rotation (`irot`) of the primary item. */
export async function readHeifHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const meta = await findMeta(reader);
  if (meta === undefined) return undefined;
  const properties = readItemProperties(meta);
  const size = properties.find((property) => property.type === 'ispe')?.body;
  if (size === undefined || size.byteLength < 12) return undefined;
  const facts = plainFacts(size.getUint32(4), size.getUint32(8));
  return facts && { ...facts, orientedSizePx: turned(facts.orientedSizePx, properties) };
}

/** An odd number of quarter turns exchanges the sides, as EXIF orientation 6 does. */
function turned(
  sizePx: HeaderFacts['orientedSizePx'],
  properties: readonly Box[],
): HeaderFacts['orientedSizePx'] {
  const rotation = properties.find((property) => property.type === 'irot')?.body;
  const isOdd = rotation !== undefined && rotation.byteLength > 0 && rotation.getUint8(0) & 1;
  return orientSize(sizePx, isOdd ? 6 : 1);
}

async function findMeta(reader: ByteReader): Promise<DataView | undefined> {
  let offset = 0;
  for (let boxes = 0; boxes < maxTopBoxes; boxes += 1) {
    const head = readBoxHead(await reader.readUpTo(offset, 16));
    if (head === undefined) return undefined;
    const boxBytes = head.boxBytes ?? reader.sizeBytes - offset;
    if (head.type === 'meta') {
      const bodyBytes = boxBytes - head.headBytes - fullBoxBytes;
      if (bodyBytes < 0 || bodyBytes > maxMetaBytes) return undefined;
      return reader.read(offset + head.headBytes + fullBoxBytes, bodyBytes);
    }
    offset += boxBytes;
  }
  return undefined;
}
