import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readExifOrientation } from './exif.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';

const signatureBytes = 8;
/** Length and type before a chunk's data, checksum after it. */
const chunkHeadBytes = 8;
const chunkFrameBytes = 12;
const maxChunks = 4000;
const maxExifBytes = 1024 * 1024;

/** PNG (W3C, third edition): size from IHDR, orientation from an eXIf chunk before the picture data. */
export async function readPngHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const header = await reader.read(signatureBytes, 25);
  if (header === undefined || asciiAt(header, 4, 4) !== 'IHDR') return undefined;
  const storedSizePx = { widthPx: header.getUint32(8), heightPx: header.getUint32(12) };
  const orientation = await readOrientation(reader, signatureBytes + chunkFrameBytes + 13);
  if (orientation === undefined) return undefined;
  return factsOf({ storedSizePx, orientation, decoding: 'whole' });
}

/** Undefined when the file ends before its picture data. */
async function readOrientation(
  reader: ByteReader,
  firstChunk: number,
): Promise<number | undefined> {
  let offset = firstChunk;
  let orientation = 1;
  for (let chunks = 0; chunks < maxChunks; chunks += 1) {
    const head = await reader.read(offset, chunkHeadBytes);
    if (head === undefined) return undefined;
    const lengthBytes = head.getUint32(0);
    const type = asciiAt(head, 4, 4);
    if (type === 'IDAT') return orientation;
    if (type === 'eXIf') {
      const view = await reader.readUpTo(
        offset + chunkHeadBytes,
        Math.min(lengthBytes, maxExifBytes),
      );
      orientation = readExifOrientation(view);
    }
    offset += lengthBytes + chunkFrameBytes;
  }
  return undefined;
}
