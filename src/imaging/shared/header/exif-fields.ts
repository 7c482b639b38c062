import type { HiddenField } from './hidden-data.ts';

/** Tags of EXIF 3.0 (CIPA DC-008), of TIFF 6.0 and DNG, and of Windows, by what they give away. */
const namedTags: Readonly<Record<Exclude<HiddenField, 'other' | 'location'>, readonly number[]>> = {
  // Make, model, lens, and HostComputer, where phones write their model.
  camera: [0x010f, 0x0110, 0x013c, 0xa432, 0xa433, 0xa434, 0xc614],
  'serial-number': [0xa431, 0xa435, 0xc62f],
  // Artist, Copyright, CameraOwnerName, Photographer, ImageEditor, XPAuthor.
  owner: [0x013b, 0x8298, 0xa430, 0xa437, 0xa438, 0x9c9d],
  date: [0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292],
};

/** They describe how pixels are stored, or where other fields stand. */
const structuralTags = new Set([
  ...[0x00fe, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x010a, 0x0111, 0x0112, 0x0115, 0x0116],
  ...[0x0117, 0x011a, 0x011b, 0x011c, 0x0128, 0x0201, 0x0202, 0x0211, 0x0212, 0x0213, 0x0214],
  ...[0x8769, 0x8825, 0x9000, 0x9101, 0x9102, 0xa000, 0xa001, 0xa002, 0xa003, 0xa005, 0xa500],
  ...[0xea1c, 0x8773],
]);

const fieldOfTag = new Map<number, HiddenField>(
  Object.entries(namedTags).flatMap(([field, tags]) =>
    tags.map((tag): [number, HiddenField] => [tag, field as HiddenField]),
  ),
);

/** What a tag of the main or the EXIF directory gives away; undefined for one that describes the storage. */
export const exifField = (tag: number): HiddenField | undefined =>
  structuralTags.has(tag) ? undefined : (fieldOfTag.get(tag) ?? 'other');

const gpsVersionTag = 0x0000;
/** Time and date of the fix. */
const gpsDateTags = new Set([0x0007, 0x001d]);
/** Latitude, longitude, altitude, those of the destination, name of the area. */
const gpsPlaceTags = new Set([0x0002, 0x0004, 0x0006, 0x0014, 0x0016, 0x001c]);

/** Fields of the GPS directory: all of them belong to the place where one is told. */
export function gpsFields(tags: readonly number[]): readonly HiddenField[] {
  const fallback = tags.some((tag) => gpsPlaceTags.has(tag)) ? 'location' : 'other';
  return tags
    .filter((tag) => tag !== gpsVersionTag)
    .map((tag) => (gpsDateTags.has(tag) ? 'date' : fallback));
}
