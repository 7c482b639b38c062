import type { ByteReader } from './byte-reader.ts';

/** A marker segment: `offset` and `bytes` are those of its payload, without the two bytes of length. */
export type JpegSegment = {
  readonly code: number;
  readonly offset: number;
  readonly bytes: number;
};

/** Real files have a few dozen; the limit ends files made of nothing else. */
const maxSegments = 4000;
/** Decoders skip stray bytes between segments; this many are believable. */
const maxStrayBytes = 4096;
const startOfImageBytes = 2;
const endOfImage = 0xd9;

/** The segments of a JPEG (ITU-T T.81, annex B), for as long as they hold together. Its user stops at the first scan. */
export async function* jpegSegments(reader: ByteReader): AsyncGenerator<JpegSegment, void> {
  let offset = startOfImageBytes;
  for (let segments = 0; segments < maxSegments; segments += 1) {
    const segment = await readSegment(reader, offset);
    if (segment === undefined || segment.code === endOfImage) return;
    yield segment;
    offset = segment.offset + segment.bytes;
  }
}

async function readSegment(reader: ByteReader, from: number): Promise<JpegSegment | undefined> {
  const view = await reader.readUpTo(from, maxStrayBytes);
  const index = findMarker(view);
  if (index === undefined) return undefined;
  const code = view.getUint8(index + 1);
  const offset = from + index + 2;
  if (standsAlone(code)) return { code, offset, bytes: 0 };
  const length = await reader.read(offset, 2);
  return length && { code, offset: offset + 2, bytes: Math.max(0, length.getUint16(0) - 2) };
}

/** FF and a code; FF before FF fills, FF before 0 is data. */
function findMarker(view: DataView): number | undefined {
  for (let index = 0; index + 1 < view.byteLength; index += 1) {
    const code = view.getUint8(index + 1);
    if (view.getUint8(index) === 0xff && code !== 0xff && code !== 0) return index;
  }
  return undefined;
}

/** TEM, the restart markers, the start and the end of an image have no payload. */
const standsAlone = (code: number): boolean =>
  code === 0x01 || (code >= 0xd0 && code <= endOfImage);
