import sharp from 'sharp';
import type { Sharp } from 'sharp';

const edge = 32;
const channels = 3;

export type Likeness = {
  /** Mean difference of the channels, of 255. */
  readonly differenceOf255: number;
  /** The EXIF orientation by which the photo would be most like the reference; 1 when it is upright. */
  readonly nearestOrientation: number;
};

/** Where the largest square is cut: as first suggested, or as far right and down as can be. */
export type Place = 'suggested' | 'far-corner';

/** Compares a photo with the same square of `reference`, by pixels. */
export async function compareWithReference(
  photo: Sharp,
  reference: Sharp,
  place: Place,
): Promise<Likeness> {
  const expected = await pixelsOf(await cutSquare(reference, place));
  const seen = await pixelsOf(photo);
  const differences = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({
    orientation,
    of255: difference(turn(seen, orientation), expected),
  }));
  const upright = differences[0]?.of255 ?? 255;
  // The tolerance is for pictures that are their own mirror image.
  const better = differences.find(({ of255 }) => of255 < upright - 0.5);
  return { differenceOf255: upright, nearestOrientation: better?.orientation ?? 1 };
}

/** A part of a pixel would shift small pictures visibly, so those are enlarged before they are cut. */
const minCutEdgePx = 800;

/** The first suggestion is centred across, with 15 % of what is left above it. */
const shares = { suggested: [0.5, 0.15], 'far-corner': [1, 1] } as const;

async function cutSquare(reference: Sharp, place: Place): Promise<Sharp> {
  const stored = await reference.metadata();
  const scale = Math.max(1, Math.ceil(minCutEdgePx / Math.min(stored.width, stored.height)));
  const [width, height] = [stored.width * scale, stored.height * scale];
  const enlarged = sharp(await reference.clone().resize(width, height).png().toBuffer());
  const side = Math.min(width, height);
  const [across, down] = shares[place];
  return enlarged.extract({
    left: Math.round((width - side) * across),
    top: Math.round((height - side) * down),
    width: side,
    height: side,
  });
}

async function pixelsOf(picture: Sharp): Promise<Buffer> {
  const png = await picture.removeAlpha().toColourspace('srgb').png().toBuffer();
  return sharp(png).resize(edge, edge, { fit: 'fill' }).removeAlpha().raw().toBuffer();
}

/** The picture as EXIF orientation 1 to 8 would turn it. */
function turn(pixels: Buffer, orientation: number): Buffer {
  const turned = Buffer.alloc(pixels.length);
  for (let index = 0; index < edge * edge; index += 1) {
    const [x, y] = [index % edge, Math.floor(index / edge)];
    const [fromX, fromY] = orientation >= 5 ? [y, x] : [x, y];
    const mirrorX = [2, 3, 7, 8].includes(orientation);
    const mirrorY = [3, 4, 6, 7].includes(orientation);
    const source =
      (mirrorY ? edge - 1 - fromY : fromY) * edge + (mirrorX ? edge - 1 - fromX : fromX);
    pixels.copy(turned, index * channels, source * channels, (source + 1) * channels);
  }
  return turned;
}

const difference = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
