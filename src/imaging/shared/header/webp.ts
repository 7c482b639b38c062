import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { hiddenOnly } from './metadata.ts';
import { readWebpChunks } from './webp-chunks.ts';

const firstChunk = 12;
const fourteenBits = 0x3fff;
const alphaFlag = 0x10;
/** After the two sides of 14 bits. */
const losslessAlphaBit = 1 << 28;

/** WebP container (RFC 9649). Its EXIF orientation is not applied: browsers do not either. */
export async function readWebpHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  const chunk = await reader.read(firstChunk, 18);
  if (chunk === undefined) return undefined;
  switch (asciiAt(chunk, 0, 4)) {
    case 'VP8 ':
      return readLossy(chunk);
    case 'VP8L':
      return readLossless(chunk);
    case 'VP8X':
      return readExtended(reader, chunk);
    default:
      return undefined;
  }
}

function readLossy(chunk: DataView): HeaderFacts | undefined {
  const hasStartCode = uint24(chunk, 11) === 0x2a019d;
  if (!hasStartCode) return undefined;
  return factsOf({
    widthPx: chunk.getUint16(14, true) & fourteenBits,
    heightPx: chunk.getUint16(16, true) & fourteenBits,
  });
}

function readLossless(chunk: DataView): HeaderFacts | undefined {
  if (chunk.getUint8(8) !== 0x2f) return undefined;
  const bits = chunk.getUint32(9, true);
  return factsOf(
    { widthPx: 1 + (bits & fourteenBits), heightPx: 1 + ((bits >>> 14) & fourteenBits) },
    { alpha: bits & losslessAlphaBit ? 'transparent' : 'opaque' },
  );
}

async function readExtended(reader: ByteReader, chunk: DataView): Promise<HeaderFacts | undefined> {
  const hasAlpha = (chunk.getUint8(8) & alphaFlag) !== 0;
  const sizePx = { widthPx: 1 + uint24(chunk, 12), heightPx: 1 + uint24(chunk, 15) };
  const { metadata, frames } = await readWebpChunks(reader);
  return factsOf(sizePx, {
    ...hiddenOnly(metadata.hidden),
    alpha: hasAlpha ? 'transparent' : 'opaque',
    motion: frames > 1 ? 'animated' : 'still',
  });
}

const uint24 = (view: DataView, offset: number): number =>
  view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
