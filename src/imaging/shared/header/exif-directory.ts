import { asciiAt } from './byte-reader.ts';

/** One field of a TIFF directory: its value stands at `valueAt`, counted from the start of the structure. */
export type DirectoryEntry = {
  readonly tag: number;
  readonly type: number;
  readonly valueAt: number;
  readonly valueBytes: number;
};

export type Directory = {
  readonly entries: readonly DirectoryEntry[];
  /** Where the next directory stands; 0 for none. */
  readonly next: number;
};

/** A TIFF structure, the form that EXIF data have wherever they stand (EXIF 2.32, 4.5.2). */
export type Tiff = { readonly view: DataView; readonly littleEndian: boolean };

const headBytes = 8;
const entryBytes = 12;
/** A camera writes some dozens. */
const maxEntries = 1000;
const shortType = 3;
const longType = 4;
/** Bytes per value of the types 1 to 12, from BYTE to DOUBLE. */
const bytesOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Undefined when the bytes are no TIFF structure. */
export function openTiff(view: DataView): Tiff | undefined {
  if (view.byteLength < headBytes) return undefined;
  const byteOrder = asciiAt(view, 0, 2);
  return byteOrder === 'II' || byteOrder === 'MM'
    ? { view, littleEndian: byteOrder === 'II' }
    : undefined;
}

export const firstDirectoryAt = ({ view, littleEndian }: Tiff): number =>
  view.getUint32(4, littleEndian);

/** The directory at `offset`, with those of its entries that are there. */
export function readDirectory({ view, littleEndian }: Tiff, offset: number): Directory {
  if (offset < headBytes || offset + 2 > view.byteLength) return { entries: [], next: 0 };
  const first = offset + 2;
  const stored = Math.floor((view.byteLength - first) / entryBytes);
  const claimed = view.getUint16(offset, littleEndian);
  const entries = Array.from({ length: Math.min(claimed, stored, maxEntries) }, (_, index) =>
    readEntry({ view, littleEndian }, first + index * entryBytes),
  );
  const end = first + claimed * entryBytes;
  return { entries, next: end + 4 > view.byteLength ? 0 : view.getUint32(end, littleEndian) };
}

function readEntry({ view, littleEndian }: Tiff, at: number): DirectoryEntry {
  const type = view.getUint16(at + 2, littleEndian);
  const valueBytes = view.getUint32(at + 4, littleEndian) * (bytesOfType[type] ?? 0);
  // What fits into four bytes stands in the entry itself.
  const valueAt = valueBytes <= 4 ? at + 8 : view.getUint32(at + 8, littleEndian);
  return { tag: view.getUint16(at, littleEndian), type, valueAt, valueBytes };
}

/** The single value of the first entry with this tag, when it is a SHORT or a LONG. */
export function numberOf(
  { view, littleEndian }: Tiff,
  { entries }: Directory,
  tag: number,
): number | undefined {
  const entry = entries.find((other) => other.tag === tag);
  if (entry === undefined || entry.valueBytes > 4) return undefined;
  if (entry.type === shortType) return view.getUint16(entry.valueAt, littleEndian);
  return entry.type === longType ? view.getUint32(entry.valueAt, littleEndian) : undefined;
}
