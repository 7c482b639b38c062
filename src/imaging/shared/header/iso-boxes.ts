import { asciiAt } from './byte-reader.ts';

/** A box of an ISO base media file (ISO/IEC 14496-12): its contents without size and type. */
export type Box = { readonly type: string; readonly body: DataView };

export type BoxHead = {
  readonly type: string;
  readonly headBytes: number;
  /** Whole length with the head; undefined for a box that reaches to the end of the file. */
  readonly boxBytes: number | undefined;
};

/** Head of the box at the start of `view`, or undefined where none fits. */
export function readBoxHead(view: DataView): BoxHead | undefined {
  if (view.byteLength < 8) return undefined;
  const type = asciiAt(view, 4, 4);
  const size = view.getUint32(0);
  if (size === 0) return { type, headBytes: 8, boxBytes: undefined };
  if (size !== 1) return size < 8 ? undefined : { type, headBytes: 8, boxBytes: size };
  if (view.byteLength < 16) return undefined;
  const longSize = Number(view.getBigUint64(8));
  return longSize < 16 ? undefined : { type, headBytes: 16, boxBytes: longSize };
}

/** The boxes within `view`, up to the first that does not fit. */
export function listBoxes(view: DataView): readonly Box[] {
  const boxes: Box[] = [];
  let offset = 0;
  for (;;) {
    const rest = subView(view, offset, view.byteLength - offset);
    const head = rest && readBoxHead(rest);
    if (!rest || !head) return boxes;
    const boxBytes = head.boxBytes ?? rest.byteLength;
    const body = subView(rest, head.headBytes, boxBytes - head.headBytes);
    if (!body) return boxes;
    boxes.push({ type: head.type, body });
    offset += boxBytes;
  }
}

/** Part of `view`, or undefined when it reaches past the end. */
export function subView(
  view: DataView,
  offsetBytes: number,
  lengthBytes: number,
): DataView | undefined {
  return lengthBytes < 0 || offsetBytes + lengthBytes > view.byteLength
    ? undefined
    : new DataView(view.buffer, view.byteOffset + offsetBytes, lengthBytes);
}
