import type { Box } from './iso-boxes.ts';
import type { ByteRange } from './metadata.ts';

const maxItems = 4000;
const inFile = 0;

/** Reads numbers one after the other; what reaches past the end counts as 0 and ends the reading. */
type Cursor = { next(bytes: number): number; isPastEnd(): boolean };

function cursorOver(view: DataView, start: number): Cursor {
  let offset = start;
  return {
    next: (bytes) => {
      const at = offset;
      offset += bytes;
      if (offset > view.byteLength) return 0;
      let value = 0;
      for (let index = at; index < offset; index += 1) value = value * 256 + view.getUint8(index);
      return value;
    },
    isPastEnd: () => offset > view.byteLength,
  };
}

/** Bytes that each field takes, as the box itself says. */
type Widths = Readonly<Record<'id' | 'method' | 'offset' | 'length' | 'base' | 'index', number>>;

/**
 * Where in the file the items stand that lie there in one piece (`iloc`, ISO/IEC 14496-12, 8.11.3), by item id.
 * Others are left out: writers keep metadata whole.
 */
export function readItemLocations(boxes: readonly Box[]): ReadonlyMap<number, ByteRange> {
  const locations = new Map<number, ByteRange>();
  const body = boxes.find((box) => box.type === 'iloc')?.body;
  if (body === undefined || body.byteLength < 8) return locations;
  const widths = readWidths(body);
  const cursor = cursorOver(body, 6);
  const count = Math.min(cursor.next(widths.id), maxItems);
  for (let item = 0; item < count; item += 1) {
    const id = cursor.next(widths.id);
    const method = cursor.next(widths.method) & 15;
    cursor.next(2);
    const range = readExtents(cursor, widths);
    if (cursor.isPastEnd()) return locations;
    if (range && method === inFile) locations.set(id, range);
  }
  return locations;
}

function readWidths(body: DataView): Widths {
  const version = body.getUint8(0);
  const sizes = body.getUint16(4);
  return {
    id: version < 2 ? 2 : 4,
    method: version === 0 ? 0 : 2,
    offset: sizes >>> 12,
    length: (sizes >>> 8) & 15,
    base: (sizes >>> 4) & 15,
    index: version === 0 ? 0 : sizes & 15,
  };
}

function readExtents(cursor: Cursor, widths: Widths): ByteRange | undefined {
  const base = cursor.next(widths.base);
  const extents = cursor.next(2);
  let range: ByteRange | undefined;
  for (let extent = 0; extent < extents && !cursor.isPastEnd(); extent += 1) {
    cursor.next(widths.index);
    const offsetBytes = base + cursor.next(widths.offset);
    range = { offsetBytes, sizeBytes: cursor.next(widths.length) };
  }
  return extents === 1 ? range : undefined;
}
