import { asciiAt } from './byte-reader.ts';
import { firstDirectoryAt, numberOf, openTiff, readDirectory } from './exif-directory.ts';
import type { Directory, DirectoryEntry, Tiff } from './exif-directory.ts';
import { exifField, gpsFields } from './exif-fields.ts';
import type { HiddenField } from './hidden-data.ts';
import { noMetadata } from './metadata.ts';
import type { ByteRange, Metadata } from './metadata.ts';

const orientationTag = 0x0112;
const exifDirectoryTag = 0x8769;
const gpsDirectoryTag = 0x8825;
const thumbnailOffsetTag = 0x0201;
const thumbnailBytesTag = 0x0202;
const shortType = 3;
const asciiType = 2;
const startOfJpeg = 0xffd8;
const maxNameBytes = 256;

/**
 * What a TIFF structure of EXIF says (EXIF 2.32). Four directories at most are looked at, each once, so no chain of
 * them is followed; what is broken counts as absent, as browsers take it. `offsetBytes` is where the structure
 * stands in its file.
 */
export function readExif(view: DataView, offsetBytes: number): Metadata {
  const tiff = openTiff(view);
  if (tiff === undefined) return noMetadata;
  const mainAt = firstDirectoryAt(tiff);
  const main = readDirectory(tiff, mainAt);
  const visited = new Set([mainAt]);
  const visit = (at = 0): Directory => {
    if (visited.has(at)) return { entries: [], next: 0 };
    visited.add(at);
    return readDirectory(tiff, at);
  };
  const details = visit(numberOf(tiff, main, exifDirectoryTag));
  const gps = visit(numberOf(tiff, main, gpsDirectoryTag));
  const thumbnail = findThumbnail(tiff, visit(main.next));
  return {
    orientation: readOrientation(tiff, main),
    hidden: [
      ...fieldsOf(tiff, [...main.entries, ...details.entries]),
      ...gpsFields(gps.entries.filter((entry) => !isBlank(tiff, entry)).map(({ tag }) => tag)),
      ...(thumbnail ? (['other'] as const) : []),
    ],
    ...(thumbnail && {
      thumbnail: { ...thumbnail, offsetBytes: offsetBytes + thumbnail.offsetBytes },
    }),
  };
}

function readOrientation(tiff: Tiff, main: Directory): number {
  const entry = main.entries.find(({ tag }) => tag === orientationTag);
  if (entry?.type !== shortType) return noMetadata.orientation;
  const orientation = numberOf(tiff, main, orientationTag) ?? 0;
  return orientation >= 1 && orientation <= 8 ? orientation : noMetadata.orientation;
}

const fieldsOf = (tiff: Tiff, entries: readonly DirectoryEntry[]): readonly HiddenField[] =>
  entries.filter((entry) => !isBlank(tiff, entry)).flatMap(({ tag }) => exifField(tag) ?? []);

/** Cameras keep room for names that nobody entered. */
const isBlank = ({ view }: Tiff, { type, valueAt, valueBytes }: DirectoryEntry): boolean =>
  type === asciiType &&
  /^[\s\0]*$/.test(asciiAt(view, valueAt, Math.min(valueBytes, maxNameBytes)));

function findThumbnail(tiff: Tiff, directory: Directory): ByteRange | undefined {
  const { view } = tiff;
  const offsetBytes = numberOf(tiff, directory, thumbnailOffsetTag);
  const sizeBytes = numberOf(tiff, directory, thumbnailBytesTag);
  if (offsetBytes === undefined || sizeBytes === undefined || sizeBytes < 4) return undefined;
  if (offsetBytes + sizeBytes > view.byteLength) return undefined;
  return view.getUint16(offsetBytes) === startOfJpeg ? { offsetBytes, sizeBytes } : undefined;
}
