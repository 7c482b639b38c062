import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { plainFacts } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';

const firstChunk = 12;
const fourteenBits = 0x3fff;

/** WebP container (RFC 9649). Its EXIF orientation is not read: browsers do not apply it. */
export async function readWebpHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const chunk = await reader.read(firstChunk, 18);
  if (chunk === undefined) return undefined;
  switch (asciiAt(chunk, 0, 4)) {
    case 'VP8 ':
      return readLossy(chunk);
    case 'VP8L':
      return readLossless(chunk);
    case 'VP8X':
      return plainFacts(1 + uint24(chunk, 12), 1 + uint24(chunk, 15));
    default:
      return undefined;
  }
}

function readLossy(chunk: DataView): HeaderFacts | undefined {
  const hasStartCode = uint24(chunk, 11) === 0x2a019d;
  if (!hasStartCode) return undefined;
  return plainFacts(
    chunk.getUint16(14, true) & fourteenBits,
    chunk.getUint16(16, true) & fourteenBits,
  );
}

function readLossless(chunk: DataView): HeaderFacts | undefined {
  if (chunk.getUint8(8) !== 0x2f) return undefined;
  const bits = chunk.getUint32(9, true);
  return plainFacts(1 + (bits & fourteenBits), 1 + ((bits >>> 14) & fourteenBits));
}

const uint24 = (view: DataView, offset: number): number =>
  view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
