import type { PixelSize } from '../frame.ts';

import type { ByteReader } from './byte-reader.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { hasEndMarker } from './jpeg-end.ts';
import { readSegmentMetadata } from './jpeg-metadata.ts';
import { jpegSegments } from './jpeg-segments.ts';
import type { JpegSegment } from './jpeg-segments.ts';
import { joinMetadata, noMetadata } from './metadata.ts';

const startOfScan = 0xda;

type JpegFrame = { readonly storedSizePx: PixelSize; readonly coding: HeaderFacts['coding'] };

/**
 * Reads the segments before the first scan. A file without an end marker behind it is cut: undefined, since
 * some browsers would show half of it.
 */
export async function readJpegHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  let metadata = noMetadata;
  let frame: JpegFrame | undefined;
  for await (const segment of jpegSegments(reader)) {
    if (segment.code === startOfScan) {
      if (!frame || !(await hasEndMarker(reader, segment.offset))) return undefined;
      return factsOf(frame.storedSizePx, { ...metadata, coding: frame.coding });
    }
    if (isStartOfFrame(segment.code)) frame ??= await readFrame(reader, segment);
    metadata = joinMetadata(metadata, await readSegmentMetadata(reader, segment));
  }
  return undefined;
}

/** C0 to CF without the tables among them: DHT, JPG, DAC. */
const isStartOfFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/** C0 and C1 are sequential with Huffman codes; the others hold the whole picture's coefficients. */
async function readFrame(
  reader: ByteReader,
  { code, offset }: JpegSegment,
): Promise<JpegFrame | undefined> {
  const view = await reader.read(offset, 5);
  if (view === undefined) return undefined;
  return {
    storedSizePx: { widthPx: view.getUint16(3), heightPx: view.getUint16(1) },
    coding: code === 0xc0 || code === 0xc1 ? 'baseline' : 'progressive',
  };
}
