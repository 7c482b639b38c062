import sharp from 'sharp';

import type { Rendered } from '../browser/support/imaging-page-entry.ts';

import { compareWithReference } from './compare.ts';
import type { ExpectedPicture } from './expected.ts';
import { foreignMarkers } from './jpeg-markers.ts';
import { readReference } from './reference.ts';
import type { ReadByImage } from './reference.ts';

type RenderedPhoto = Extract<Rendered, { status: 'rendered' }>;

const fullEdgePx = 648;
const maxPhotoBytes = 3_999_999;
/** JPEG and resampling differ by 1 to 2; unconverted Display P3 by 5 and more. */
const maxDifferenceOf255 = 3.5;
/** What a file of the corpus must not smuggle through. */
const payload = 'POLYGLOT-PAYLOAD';

/** Everything that is wrong with the photo that came of `content`, in words. */
export async function checkPhoto(
  { name, sizePx, format, colour }: ExpectedPicture,
  { probe, jpegBase64, edgePx }: RenderedPhoto,
  { content, readByImage }: { readonly content: Buffer; readonly readByImage: ReadByImage },
): Promise<readonly string[]> {
  const jpeg = Buffer.from(jpegBase64, 'base64');
  const photo = sharp(jpeg);
  const { widthPx, heightPx } = probe.orientedSizePx;
  const likeness = await compareWithReference(
    photo,
    await readReference(content, colour === 'cmyk' ? 'cmyk' : format, readByImage),
  );
  const rules: readonly (readonly [boolean, string])[] = [
    [
      sizePx === undefined || (widthPx === sizePx.widthPx && heightPx === sizePx.heightPx),
      `it is ${widthPx} by ${heightPx}, not ${sizePx?.widthPx} by ${sizePx?.heightPx}`,
    ],
    [
      edgePx === Math.min(fullEdgePx, widthPx, heightPx) && (await isSquare(jpeg, edgePx)),
      `the photo is not a square of ${edgePx}`,
    ],
    [jpeg.length <= maxPhotoBytes, `the photo has ${jpeg.length} bytes`],
    [foreignMarkers(jpeg).length === 0, `it holds ${foreignMarkers(jpeg).join(', ')}`],
    [!jpeg.includes(payload), 'it holds the payload'],
    [
      likeness.nearestOrientation === 1,
      `its pixels lie as in orientation ${likeness.nearestOrientation}`,
    ],
    [
      likeness.differenceOf255 <= maxDifferenceOf255,
      `its pixels differ by ${likeness.differenceOf255.toFixed(1)} of 255`,
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `${name}: ${words}`);
}

async function isSquare(jpeg: Buffer, edgePx: number): Promise<boolean> {
  const { format, width, height, space } = await sharp(jpeg).metadata();
  return format === 'jpeg' && space === 'srgb' && width === edgePx && height === edgePx;
}
