import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import type { HiddenField } from './hidden-data.ts';
import { scanXmp } from './xmp.ts';

/** A block of a GIF, up to where its data begin. */
export type GifBlock =
  | { readonly kind: 'picture'; readonly descriptor: DataView }
  | { readonly kind: 'extension'; readonly label: number; readonly offset: number };

const extension = 0x21;
const imageDescriptor = 0x2c;
const descriptorBytes = 10;
const commentLabel = 0xfe;
const applicationLabel = 0xff;
/** Real files have a handful of blocks before the first picture; a comment takes one per 255 bytes. */
const maxBlocks = 20_000;
const maxXmpBytes = 64 * 1024;

/** Bytes of the colour table that a screen or picture descriptor announces in its flags. */
export const colorTableBytes = (flags: number): number =>
  flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;

/** The blocks of a GIF (CompuServe, 89a) from `firstBlock` on, for as long as they hold together. */
export async function* gifBlocks(
  reader: ByteReader,
  firstBlock: number,
): AsyncGenerator<GifBlock, void> {
  let offset: number | undefined = firstBlock;
  for (let blocks = 0; offset !== undefined && blocks < maxBlocks; blocks += 1) {
    const introducer: number | undefined = (await reader.read(offset, 1))?.getUint8(0);
    if (introducer === imageDescriptor) {
      const descriptor = await reader.read(offset, descriptorBytes);
      if (descriptor === undefined) return;
      // The window that `descriptor` looks into is exchanged by later reads, not changed.
      yield { kind: 'picture', descriptor };
      const tableBytes = colorTableBytes(descriptor.getUint8(9));
      offset = await skipSubBlocks(reader, offset + descriptorBytes + tableBytes + 1);
      continue;
    }
    const label = introducer === extension ? await reader.read(offset + 1, 1) : undefined;
    if (label === undefined) return;
    yield { kind: 'extension', label: label.getUint8(0), offset: offset + 2 };
    offset = await skipSubBlocks(reader, offset + 2);
  }
}

/** Offset behind the empty block that ends a row of them. */
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

/** Comments and XMP packets; what else an extension holds is part of the picture. */
export async function readExtension(
  reader: ByteReader,
  { label, offset }: Extract<GifBlock, { kind: 'extension' }>,
): Promise<readonly HiddenField[]> {
  if (label === commentLabel) return ['other'];
  if (label !== applicationLabel) return [];
  const view = await reader.readUpTo(offset, maxXmpBytes);
  return asciiAt(view, 1, 11) === 'XMP DataXMP' ? scanXmp(asciiAt(view, 12, maxXmpBytes)) : [];
}
