import { asciiAt } from './byte-reader.ts';
import { subView } from './iso-boxes.ts';

const tagTableAt = 128;
const maxTags = 100;
const tagBytes = 12;
const xyzBytes = 20;
/** Writers round differently. */
const tolerance = 0.005;

/** X, Y, Z of the primaries of Display P3 relative to D50 (Apple, Display P3.icc). */
const displayP3 = {
  rXYZ: [0.5151, 0.2412, -0.0011],
  gXYZ: [0.292, 0.6922, 0.0419],
  bXYZ: [0.1571, 0.0666, 0.7841],
} as const;

/** Whether an ICC profile (ICC.1:2022) has the primaries of Display P3. */
export function isDisplayP3Profile(profile: DataView): boolean {
  if (profile.byteLength < tagTableAt + 4) return false;
  const count = Math.min(profile.getUint32(tagTableAt), maxTags);
  return Object.entries(displayP3).every(([signature, expected]) => {
    const found = readXyz(profile, findTag(profile, count, signature));
    return found?.every((value, axis) => Math.abs(value - (expected[axis] ?? 0)) < tolerance);
  });
}

function findTag(profile: DataView, count: number, signature: string): number | undefined {
  for (let index = 0; index < count; index += 1) {
    const at = tagTableAt + 4 + index * tagBytes;
    const entry = subView(profile, at, tagBytes);
    if (entry === undefined) return undefined;
    if (asciiAt(entry, 0, 4) === signature) return entry.getUint32(4);
  }
  return undefined;
}

/** Three numbers of 16.16 bits behind a head of eight bytes. */
function readXyz(profile: DataView, offset: number | undefined): readonly number[] | undefined {
  const value = offset === undefined ? undefined : subView(profile, offset, xyzBytes);
  return value && [8, 12, 16].map((at) => value.getInt32(at) / 65536);
}
