import { asciiAt } from './byte-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readExif } from './exif.ts';
import { readPhotoshopResources } from './iptc.ts';
import type { JpegSegment } from './jpeg-segments.ts';
import { hiddenOnly, noMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import { scanXmp } from './xmp.ts';

const app1 = 0xe1;
const app13 = 0xed;
const comment = 0xfe;

type SegmentReader = {
  readonly code: number;
  readonly prefix: string;
  read(payload: DataView, offsetBytes: number): Metadata;
};

const readXmp = (payload: DataView): Metadata =>
  hiddenOnly(scanXmp(asciiAt(payload, 0, payload.byteLength)));

/** The segments that hold hidden data, by marker and by the signature their payload begins with. */
const segmentReaders: readonly SegmentReader[] = [
  { code: app1, prefix: 'Exif\0\0', read: readExif },
  { code: app1, prefix: 'http://ns.adobe.com/xap/1.0/\0', read: readXmp },
  { code: app1, prefix: 'http://ns.adobe.com/xmp/extension/\0', read: readXmp },
  {
    code: app13,
    prefix: 'Photoshop 3.0\0',
    read: (payload) => hiddenOnly(readPhotoshopResources(payload)),
  },
  { code: comment, prefix: '', read: () => hiddenOnly(['other']) },
];

const longestPrefix = Math.max(...segmentReaders.map(({ prefix }) => prefix.length));

/** What one segment says; nothing when it holds something else. */
export async function readSegmentMetadata(
  reader: ByteReader,
  { code, offset, bytes }: JpegSegment,
): Promise<Metadata> {
  const candidates = segmentReaders.filter((other) => other.code === code);
  if (candidates.length === 0) return noMetadata;
  const start = asciiAt(await reader.readUpTo(offset, Math.min(bytes, longestPrefix)), 0, bytes);
  const found = candidates.find(({ prefix }) => start.startsWith(prefix));
  if (found === undefined) return noMetadata;
  const payloadAt = offset + found.prefix.length;
  return found.read(await reader.readUpTo(payloadAt, bytes - found.prefix.length), payloadAt);
}
