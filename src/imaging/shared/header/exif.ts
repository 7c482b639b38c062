import { asciiAt } from './byte-reader.ts';

const orientationTag = 0x0112;
const shortType = 3;
const entryBytes = 12;
const upright = 1;

/**
 * EXIF orientation, 1 to 8, from a TIFF structure (EXIF 2.32, 4.6.4); 1 where it is absent, broken or out
 * of range, as browsers take it. Only the first directory is looked at, so no chain of directories is followed.
 */
export function readExifOrientation(tiff: DataView): number {
  if (tiff.byteLength < 8) return upright;
  const littleEndian = asciiAt(tiff, 0, 2) === 'II';
  if (!littleEndian && asciiAt(tiff, 0, 2) !== 'MM') return upright;
  const directory = tiff.getUint32(4, littleEndian);
  if (directory + 2 > tiff.byteLength) return upright;
  const firstEntry = directory + 2;
  const stored = Math.floor((tiff.byteLength - firstEntry) / entryBytes);
  const count = Math.min(tiff.getUint16(directory, littleEndian), stored);
  for (let index = 0; index < count; index += 1) {
    const entry = firstEntry + index * entryBytes;
    if (tiff.getUint16(entry, littleEndian) !== orientationTag) continue;
    if (tiff.getUint16(entry + 2, littleEndian) !== shortType) return upright;
    const orientation = tiff.getUint16(entry + 8, littleEndian);
    return orientation >= 1 && orientation <= 8 ? orientation : upright;
  }
  return upright;
}
