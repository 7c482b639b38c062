import { asciiAt } from './byte-reader.ts';
import type { HiddenField } from './hidden-data.ts';
import { subView } from './iso-boxes.ts';

const iptcResource = 0x0404;
const resourceHeadBytes = 6;
const datasetMarker = 0x1c;
const datasetHeadBytes = 5;
/** The record that holds what people entered; others carry the transport. */
const applicationRecord = 2;
const recordVersion = 0;

const even = (count: number): number => count + (count % 2);

/** Datasets of IPTC-IIM 4.2, record 2, by what they give away. */
const namedDatasets: readonly (readonly [Exclude<HiddenField, 'other'>, readonly number[]])[] = [
  ['location', [26, 27, 90, 92, 95, 100, 101]],
  ['owner', [80, 85, 110, 116, 118, 122]],
  ['date', [30, 35, 37, 38, 55, 60, 62, 63]],
];

/** The IPTC fields among Photoshop's image resources (Adobe Photoshop File Formats Specification). */
export function readPhotoshopResources(view: DataView): readonly HiddenField[] {
  let offset = 0;
  while (asciiAt(view, offset, 4) === '8BIM' && offset + 8 <= view.byteLength) {
    const nameBytes = even(1 + view.getUint8(offset + resourceHeadBytes));
    const sizeAt = offset + resourceHeadBytes + nameBytes;
    if (sizeAt + 4 > view.byteLength) return [];
    const sizeBytes = view.getUint32(sizeAt);
    if (view.getUint16(offset + 4) === iptcResource) {
      const data = subView(view, sizeAt + 4, Math.min(sizeBytes, view.byteLength - sizeAt - 4));
      return data ? readDatasets(data) : [];
    }
    offset = sizeAt + 4 + even(sizeBytes);
  }
  return [];
}

function readDatasets(view: DataView): readonly HiddenField[] {
  const fields: HiddenField[] = [];
  let offset = 0;
  while (offset + datasetHeadBytes <= view.byteLength && view.getUint8(offset) === datasetMarker) {
    const dataset = view.getUint8(offset + 2);
    const isEntered = view.getUint8(offset + 1) === applicationRecord && dataset !== recordVersion;
    if (isEntered) fields.push(fieldOf(dataset));
    offset += datasetHeadBytes + view.getUint16(offset + 3);
  }
  return fields;
}

const fieldOf = (dataset: number): HiddenField =>
  namedDatasets.find(([, datasets]) => datasets.includes(dataset))?.[0] ?? 'other';
