import type { PixelSize } from '../frame.ts';

import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readExifOrientation } from './exif.ts';
import { factsOf } from './header-facts.ts';
import type { HeaderFacts } from './header-facts.ts';
import { hasEndMarker } from './jpeg-end.ts';
import { jpegSegments } from './jpeg-segments.ts';
import type { JpegSegment } from './jpeg-segments.ts';

const app1 = 0xe1;
const startOfScan = 0xda;
const exifPrefix = 'Exif\0\0';

type JpegFrame = { readonly storedSizePx: PixelSize; readonly decoding: HeaderFacts['decoding'] };

/**
 * Reads the segments before the first scan. A file without an end marker behind it is cut: undefined, since
 * some browsers would show half of it.
 */
export async function readJpegHeader(reader: ByteReader): Promise<HeaderFacts | undefined> {
  let orientation = 1;
  let frame: JpegFrame | undefined;
  for await (const segment of jpegSegments(reader)) {
    if (segment.code === startOfScan) {
      const isWhole = await hasEndMarker(reader, segment.offset);
      return frame && isWhole ? factsOf({ ...frame, orientation }) : undefined;
    }
    if (isStartOfFrame(segment.code)) frame ??= await readFrame(reader, segment);
    // A camera's own directory comes first; what editing tools added behind it may be out of date.
    if (segment.code === app1 && orientation === 1) orientation = await readApp1(reader, segment);
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
    decoding: code === 0xc0 || code === 0xc1 ? 'by-rows' : 'whole',
  };
}

async function readApp1(reader: ByteReader, { offset, bytes }: JpegSegment): Promise<number> {
  const prefix = await reader.readUpTo(offset, exifPrefix.length);
  if (asciiAt(prefix, 0, exifPrefix.length) !== exifPrefix) return 1;
  const tiffBytes = Math.max(0, bytes - exifPrefix.length);
  return readExifOrientation(await reader.readUpTo(offset + exifPrefix.length, tiffBytes));
}
