import { readHuffmanTable } from './huffman-table.ts';
import type { HuffmanTable } from './huffman-table.ts';

/** One block of a unit: the tables of its first and of its other coefficients. */
export type BlockTables = { readonly dc: HuffmanTable; readonly ac: HuffmanTable };

export type ScanLayout = {
  /** Where the coded data begin. */
  readonly dataAt: number;
  readonly units: number;
  /** Units between restart markers; 0 for none. */
  readonly restartUnits: number;
  readonly blocksOfUnit: readonly BlockTables[];
};

type Component = { readonly id: number; readonly across: number; readonly down: number };

type Found = {
  readonly tables: Map<number, HuffmanTable>;
  restartUnits: number;
  frame:
    | {
        readonly unitsOf: (components: readonly Component[]) => number;
        readonly components: readonly Component[];
      }
    | undefined;
};

const maxSegments = 1000;
const startOfImageBytes = 2;

/**
 * What a decoder needs to walk the scan of a baseline JPEG (ITU-T T.81). Undefined for every other kind, and for
 * files whose components come in scans of their own.
 */
export function readScanLayout(bytes: Uint8Array): ScanLayout | undefined {
  const found: Found = { tables: new Map(), restartUnits: 0, frame: undefined };
  let offset = startOfImageBytes;
  for (let segments = 0; segments < maxSegments && offset + 4 <= bytes.length; segments += 1) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
    const length = view.getUint16(2);
    const end = offset + 2 + length;
    if (bytes[offset] !== 0xff || length < 2 || end > bytes.length) return undefined;
    const code = view.getUint8(1);
    const payload = new DataView(view.buffer, view.byteOffset + 4, length - 2);
    if (code === 0xda) return layoutOf(payload, found, end);
    if (!readSegment(code, payload, found)) return undefined;
    offset = end;
  }
  return undefined;
}

/** False for a segment that this walk cannot deal with. */
function readSegment(code: number, payload: DataView, found: Found): boolean {
  switch (code) {
    case 0xc4:
      return readTables(payload, found.tables);
    case 0xc0:
    case 0xc1:
      found.frame = readFrame(payload);
      return found.frame !== undefined;
    case 0xdd:
      found.restartUnits = payload.byteLength >= 2 ? payload.getUint16(0) : 0;
      return true;
    default:
      // Any other frame, or arithmetic coding.
      return code < 0xc2 || code > 0xcf;
  }
}

function readTables(payload: DataView, tables: Found['tables']): boolean {
  let offset = 0;
  while (offset < payload.byteLength) {
    const read = readHuffmanTable(payload, offset + 1);
    if (read === undefined) return false;
    tables.set(payload.getUint8(offset), read.table);
    offset = read.end;
  }
  return true;
}

function readFrame(payload: DataView): Found['frame'] {
  const count = payload.byteLength >= 6 ? payload.getUint8(5) : 0;
  if (count === 0 || count > 4 || payload.byteLength < 6 + 3 * count) return undefined;
  const [heightPx, widthPx] = [payload.getUint16(1), payload.getUint16(3)];
  const components = Array.from({ length: count }, (_, index) => {
    const sampling = payload.getUint8(7 + 3 * index);
    return { id: payload.getUint8(6 + 3 * index), across: sampling >> 4, down: sampling & 15 };
  });
  if (components.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4)) {
    return undefined;
  }
  return {
    components,
    unitsOf: (used) => {
      // A single component is coded block by block, whatever its sampling.
      const across = used.length === 1 ? 1 : Math.max(...used.map((one) => one.across));
      const down = used.length === 1 ? 1 : Math.max(...used.map((one) => one.down));
      return Math.ceil(widthPx / (8 * across)) * Math.ceil(heightPx / (8 * down));
    },
  };
}

function layoutOf(payload: DataView, found: Found, dataAt: number): ScanLayout | undefined {
  const { frame, tables, restartUnits } = found;
  const count = payload.byteLength > 0 ? payload.getUint8(0) : 0;
  if (frame?.components.length !== count || payload.byteLength < 1 + 2 * count) return undefined;
  const blocksOfUnit: BlockTables[] = [];
  for (const [index, { id, across, down }] of frame.components.entries()) {
    const selected = payload.getUint8(2 + 2 * index);
    const dc = tables.get(selected >> 4);
    const ac = tables.get(0x10 | (selected & 15));
    if (payload.getUint8(1 + 2 * index) !== id || !dc || !ac) return undefined;
    const blocks = count === 1 ? 1 : across * down;
    blocksOfUnit.push(...Array.from({ length: blocks }, () => ({ dc, ac })));
  }
  return { dataAt, restartUnits, units: frame.unitsOf(frame.components), blocksOfUnit };
}
