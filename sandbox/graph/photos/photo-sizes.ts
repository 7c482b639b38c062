import sharp from 'sharp';
import type { StoredPhoto } from '../../tenant/index.ts';

/** Source: Microsoft Learn, profilephoto-get. */
const edgesPx = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

export const smallestEdgePx = 48;
export const largestEdgePx = 648;

/** The sizes a photo is served in: none larger than what was uploaded. Source: Microsoft Learn, profilephoto-get. */
export const servedEdgesPx = (photo: StoredPhoto): readonly number[] =>
  edgesPx.filter((edgePx) => edgePx <= Math.min(photo.widthPx, photo.heightPx));

/** Reads `48x48`; the capital X of `648X648` is Graph's own (msgraph-sdk-javascript issue 210). */
export function parseSizeId(id: string): number | undefined {
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/i.exec(id) ?? [];
  return width !== undefined && width === height ? Number(width) : undefined;
}

const rendered = new WeakMap<StoredPhoto, Map<number, Promise<Uint8Array>>>();

/** The photo as a square of that edge; drawn once per photo and size. Assumed: what is not square loses its longer sides. */
export function renderSize(photo: StoredPhoto, edgePx: number): Promise<Uint8Array> {
  const sizes = rendered.get(photo) ?? new Map<number, Promise<Uint8Array>>();
  rendered.set(photo, sizes);
  const square =
    sizes.get(edgePx) ??
    sharp(photo.jpeg).resize(edgePx, edgePx, { fit: 'cover' }).jpeg({ quality: 90 }).toBuffer();
  sizes.set(edgePx, square);
  return square;
}
