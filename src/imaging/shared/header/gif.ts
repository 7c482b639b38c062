import type { ByteReader } from './byte-reader.ts';
import { plainFacts } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';

const extension = 0x21;
const imageDescriptor = 0x2c;
const screenDescriptorBytes = 13;
/** Real files have a handful of blocks before the first picture; a comment takes one per 255 bytes. */
const maxBlocks = 20_000;

/**
 * GIF (CompuServe, 89a): the screen's size, widened by the first picture's where that is larger, since
 * decoders allocate for both.
 */
export async function readGifHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const screen = await reader.read(0, screenDescriptorBytes);
  if (screen === undefined) return undefined;
  const picture = await findFirstPicture(reader, screenDescriptorBytes + colorTableBytes(screen));
  if (picture === undefined) return undefined;
  const right = picture.getUint16(1, true) + picture.getUint16(5, true);
  const bottom = picture.getUint16(3, true) + picture.getUint16(7, true);
  return plainFacts(
    Math.max(screen.getUint16(6, true), right),
    Math.max(screen.getUint16(8, true), bottom),
  );
}

function colorTableBytes(screen: DataView): number {
  const flags = screen.getUint8(10);
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

async function findFirstPicture(
  reader: ByteReader,
  firstBlock: number,
): Promise<DataView | undefined> {
  let offset = firstBlock;
  for (let blocks = 0; blocks < maxBlocks; blocks += 1) {
    const introducer = (await reader.read(offset, 1))?.getUint8(0);
    if (introducer === imageDescriptor) return reader.read(offset, 10);
    if (introducer !== extension) return undefined;
    const end = await skipSubBlocks(reader, offset + 2);
    if (end === undefined) return undefined;
    offset = end;
  }
  return undefined;
}

/** Offset behind the empty block that ends an extension. */
async function skipSubBlocks(reader: ByteReader, start: number): Promise<number | undefined> {
  let offset = start;
  for (let blocks = 0; blocks < maxBlocks; blocks += 1) {
    const lengthBytes = (await reader.read(offset, 1))?.getUint8(0);
    if (lengthBytes === undefined) return undefined;
    offset += 1 + lengthBytes;
    if (lengthBytes === 0) return offset;
  }
  return undefined;
}
