import type { ByteReader } from './byte-reader.ts';

const windowBytes = 64 * 1024;

/**
 * True when an end-of-image marker (FF D9) stands anywhere behind `scanOffset`. Searched from the back: it is
 * the last two bytes of most files, and in others stands before an appended second picture or archive.
 */
export async function hasEndMarker(reader: ByteReader, scanOffset: number): Promise<boolean> {
  let end = reader.sizeBytes;
  while (end - scanOffset >= 2) {
    const start = Math.max(scanOffset, end - windowBytes);
    if (containsEndMarker(await reader.readUpTo(start, end - start))) return true;
    // One byte overlaps, so that a marker across the border is seen; at the start nothing is left.
    end = start === scanOffset ? start : start + 1;
  }
  return false;
}

function containsEndMarker(view: DataView): boolean {
  for (let index = view.byteLength - 2; index >= 0; index -= 1) {
    if (view.getUint8(index) === 0xff && view.getUint8(index + 1) === 0xd9) return true;
  }
  return false;
}
