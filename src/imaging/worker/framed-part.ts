import { stageTransform } from '../shared/frame-matrix.ts';
import type { AffineMatrix, Vector } from '../shared/frame-matrix.ts';
import type { Frame, PixelSize } from '../shared/frame.ts';

import { composed, inverseOf, placeOf, scaling } from './affine.ts';
import { orientingMatrix } from './orient.ts';

/** A picture as its pixels are stored, and how they are to be turned for people. */
export type StoredPicture = {
  readonly storedSizePx: PixelSize;
  readonly orientedSizePx: PixelSize;
  readonly orientation: number;
};

/** A square of stored pixels that holds all that is framed. */
export type FramedPart = {
  readonly startPx: Vector;
  readonly spanPx: number;
  /** From stored pixels to a stage of edge 1 that the framed square fills. */
  readonly toStage01: AffineMatrix;
};

/** Where `frame` lies in the stored pixels of a picture, of which each stands for `1 / scale` along each side. */
export function framedPart(frame: Frame, picture: StoredPicture, scale: number): FramedPart {
  const orienting = orientingMatrix(picture.orientation, picture.storedSizePx);
  const onStage = stageTransform(frame, picture.orientedSizePx, 1);
  const toStage01 = composed(composed(onStage, orienting), scaling(1 / scale));
  const corners = stageCorners.map((corner) => placeOf(inverseOf(toStage01), corner));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const startPx = { x: Math.min(...xs), y: Math.min(...ys) };
  return { startPx, spanPx: Math.max(...xs) - startPx.x, toStage01 };
}

const stageCorners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

/** The whole pixels of the picture that a part touches. */
export type PixelRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Pixels this close to the border count as inside: fractions come from sines and quotients. */
const roundingPx = 1e-3;

/** Begins on even pixels, where those begin that colours share in most JPEGs; ends within `size`. */
export function touchedPixels({ startPx, spanPx }: FramedPart, size: PixelSize): PixelRect {
  const across = touchedSpan(startPx.x, spanPx, size.widthPx);
  const down = touchedSpan(startPx.y, spanPx, size.heightPx);
  return { x: across.first, y: down.first, width: across.count, height: down.count };
}

function touchedSpan(
  startPx: number,
  spanPx: number,
  limit: number,
): { readonly first: number; readonly count: number } {
  const first = Math.max(0, evenBelow(Math.floor(startPx + roundingPx)));
  const end = -evenBelow(-Math.ceil(startPx + spanPx - roundingPx));
  return { first, count: Math.min(limit, end) - first };
}

const evenBelow = (value: number): number => 2 * Math.floor(value / 2);
