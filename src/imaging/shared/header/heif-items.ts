import { listBoxes, subView } from './iso-boxes.ts';
import type { Box } from './iso-boxes.ts';

export type ItemProperties = {
  /** Those of the primary item, in their order; empty where the tables do not hold together. */
  readonly ofPrimary: readonly Box[];
  readonly all: readonly Box[];
};

/** The properties that a `meta` box describes its items with. */
export function readItemProperties(meta: DataView): ItemProperties {
  const boxes = listBoxes(meta);
  const primaryId = readPrimaryId(boxes.find((box) => box.type === 'pitm')?.body);
  const groups = listBoxes(boxes.find((box) => box.type === 'iprp')?.body ?? emptyView());
  const properties = listBoxes(groups.find((box) => box.type === 'ipco')?.body ?? emptyView());
  if (primaryId === undefined) return { ofPrimary: [], all: properties };
  const ofPrimary = groups
    .filter((box) => box.type === 'ipma')
    .flatMap((box) => readAssociations(box.body, primaryId))
    .flatMap((index) => properties[index - 1] ?? []);
  return { ofPrimary, all: properties };
}

const emptyView = (): DataView => new DataView(new ArrayBuffer(0));

function readPrimaryId(body: DataView | undefined): number | undefined {
  if (body === undefined || body.byteLength < 6) return undefined;
  if (body.getUint8(0) === 0) return body.getUint16(4);
  return body.byteLength < 8 ? undefined : body.getUint32(4);
}

/** Indices, from 1, of the properties that `ipma` gives to the item. */
function readAssociations(body: DataView, itemId: number): readonly number[] {
  if (body.byteLength < 8) return [];
  const idBytes = body.getUint8(0) === 0 ? 2 : 4;
  const indexBytes = body.getUint8(3) & 1 ? 2 : 1;
  const entries = body.getUint32(4);
  let offset = 8;
  for (let entry = 0; entry < entries; entry += 1) {
    const head = subView(body, offset, idBytes + 1);
    if (head === undefined) return [];
    const count = head.getUint8(idBytes);
    const indices = subView(body, offset + idBytes + 1, count * indexBytes);
    if (indices === undefined) return [];
    const id = idBytes === 2 ? head.getUint16(0) : head.getUint32(0);
    if (id === itemId) return readIndices(indices, indexBytes);
    offset += idBytes + 1 + count * indexBytes;
  }
  return [];
}

/** The first bit says whether a reader must know the property; the rest is its index. */
const readIndices = (view: DataView, indexBytes: 1 | 2): readonly number[] =>
  Array.from({ length: view.byteLength / indexBytes }, (_, index) =>
    indexBytes === 1 ? view.getUint8(index) & 0x7f : view.getUint16(index * 2) & 0x7fff,
  );
