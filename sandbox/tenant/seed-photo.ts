import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { PhotoKey, StoredPhoto } from './photo-shelf.ts';
import { contactPortraits } from './portraits/contacts.ts';
import { buildEmblemSvg } from './portraits/emblem-svg.ts';
import { groupEmblems } from './portraits/emblems.ts';
import { portraitTraits } from './portraits/people.ts';
import { buildPortraitSvg } from './portraits/portrait-svg.ts';
import { canvasUnits } from './portraits/svg.ts';

export const hasSeedPhoto = (key: PhotoKey): boolean => seedSvgOf(key) !== undefined;

/** Draws what a slot holds from the beginning. */
export async function drawSeedPhoto(key: PhotoKey): Promise<StoredPhoto | 'absent'> {
  const svg = seedSvgOf(key);
  if (svg === undefined) return 'absent';
  const jpeg = await sharp(Buffer.from(svg))
    .resize(canvasUnits, canvasUnits)
    .jpeg({ quality: 90 })
    .toBuffer();
  return { jpeg, widthPx: canvasUnits, heightPx: canvasUnits, etag: seedEtagOf(key) };
}

function seedSvgOf(key: PhotoKey): string | undefined {
  const id = key.slice(key.indexOf(':') + 1);
  const traits = portraitTraits.get(id) ?? contactPortraits.get(id);
  if (traits !== undefined) return buildPortraitSvg(traits);
  const emblem = groupEmblems.get(id);
  return emblem === undefined ? undefined : buildEmblemSvg(emblem);
}

/** Quoted hexadecimal, the form of `"BA09D118"`. Source: Microsoft Learn, profilephoto-get. */
const seedEtagOf = (key: PhotoKey): string =>
  `"${createHash('sha256').update(key).digest('hex').slice(0, 8).toUpperCase()}"`;
