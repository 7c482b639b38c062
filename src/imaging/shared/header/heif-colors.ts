import { asciiAt } from './byte-reader.ts';
import type { HeaderFacts } from './header-facts.ts';
import { isDisplayP3Profile } from './icc.ts';
import type { Box } from './iso-boxes.ts';
import { subView } from './iso-boxes.ts';

/** Colour primaries of ITU-T H.273: SMPTE EG 432-1, which Display P3 has. */
const displayP3Primaries = 12;

/** The colours that the `colr` properties of an item tell: an ICC profile counts more than `nclx`, as in MIAF. */
export function readHeifColors(properties: readonly Box[]): HeaderFacts['colors'] {
  const kinds = properties
    .filter(({ type, body }) => type === 'colr' && body.byteLength >= 4)
    .map(({ body }) => ({
      kind: asciiAt(body, 0, 4),
      value: new DataView(body.buffer, body.byteOffset + 4, body.byteLength - 4),
    }));
  const profile = kinds.find(({ kind }) => kind === 'prof' || kind === 'rICC')?.value;
  if (profile) return isDisplayP3Profile(profile) ? 'display-p3' : 'srgb';
  const nclx = kinds.find(({ kind }) => kind === 'nclx')?.value;
  const primaries = nclx && subView(nclx, 0, 2)?.getUint16(0);
  return primaries === displayP3Primaries ? 'display-p3' : 'srgb';
}
