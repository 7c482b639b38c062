import sharp from 'sharp';
import type { Sharp } from 'sharp';

import type { Rendered } from '../browser/support/imaging-page-entry.ts';

import { compareWithReference } from './compare.ts';
import type { Place } from './compare.ts';
import type { ExpectedPicture } from './expected.ts';
import { foreignMarkers } from './jpeg-markers.ts';
import { readReference } from './reference.ts';
import type { ReadByImage } from './reference.ts';

type RenderedPhoto = Extract<Rendered, { status: 'rendered' }>;

const fullEdgePx = 648;
const longAspect = 1.5;
const maxPhotoBytes = 3_999_999;
/** JPEG and resampling differ by 1 to 2, and by 4 in small pictures of strong colours; a wrong profile or turn by more. */
const maxDifferenceOf255 = 4.5;
/** What a file of the corpus must not smuggle through. */
const payload = 'POLYGLOT-PAYLOAD';

export type PhotoSource = {
  readonly content: Buffer;
  readonly readByImage: ReadByImage;
  /** The photo of the far corner, for pictures of which the suggested square leaves much out. */
  readonly renderFarCorner: () => Promise<Rendered>;
};

/** Everything that is wrong with the photo that came of `content`, in words. */
export async function checkPhoto(
  expected: ExpectedPicture,
  photo: RenderedPhoto,
  { content, readByImage, renderFarCorner }: PhotoSource,
): Promise<readonly string[]> {
  const inks = expected.colour === 'cmyk';
  const reference = await readReference(content, inks ? 'cmyk' : expected.format, readByImage);
  const { widthPx, heightPx } = photo.probe.orientedSizePx;
  const isLong = Math.max(widthPx, heightPx) > longAspect * Math.min(widthPx, heightPx);
  const corner = isLong ? await renderFarCorner() : undefined;
  const faults = [
    ...(await formFaults(expected, photo)),
    ...(await pixelFaults(photo, reference, 'suggested')),
    ...(corner?.status === 'rendered' ? await pixelFaults(corner, reference, 'far-corner') : []),
    ...(corner?.status === 'refused' ? [`its far corner gives ${corner.kind}`] : []),
  ];
  return faults.map((fault) => `${expected.name}: ${fault}`);
}

const bytesOf = ({ jpegBase64 }: RenderedPhoto): Buffer => Buffer.from(jpegBase64, 'base64');

async function formFaults(
  { sizePx }: ExpectedPicture,
  photo: RenderedPhoto,
): Promise<readonly string[]> {
  const { widthPx, heightPx } = photo.probe.orientedSizePx;
  const { edgePx } = photo;
  const jpeg = bytesOf(photo);
  const foreign = foreignMarkers(jpeg);
  const isSized =
    sizePx === undefined || (widthPx === sizePx.widthPx && heightPx === sizePx.heightPx);
  const isWhole = edgePx === Math.min(fullEdgePx, widthPx, heightPx);
  return [
    ...(isSized ? [] : [`it is ${widthPx} by ${heightPx}`]),
    ...(isWhole && (await isSquare(jpeg, edgePx)) ? [] : [`the photo is no square of ${edgePx}`]),
    ...(jpeg.length <= maxPhotoBytes ? [] : [`the photo has ${jpeg.length} bytes`]),
    ...(foreign.length === 0 ? [] : [`it holds ${foreign.join(', ')}`]),
    ...(jpeg.includes(payload) ? ['it holds the payload'] : []),
  ];
}

async function pixelFaults(
  photo: RenderedPhoto,
  reference: Sharp,
  place: Place,
): Promise<readonly string[]> {
  const likeness = await compareWithReference(sharp(bytesOf(photo)), reference, place);
  const { nearestOrientation, differenceOf255 } = likeness;
  return [
    ...(nearestOrientation === 1 ? [] : [`its pixels lie as in orientation ${nearestOrientation}`]),
    ...(differenceOf255 <= maxDifferenceOf255
      ? []
      : [`its pixels differ by ${differenceOf255.toFixed(1)} of 255 (${place})`]),
  ];
}

async function isSquare(jpeg: Buffer, edgePx: number): Promise<boolean> {
  const { format, width, height, space } = await sharp(jpeg).metadata();
  return format === 'jpeg' && space === 'srgb' && width === edgePx && height === edgePx;
}
