import { invariant } from '#shared';

import { composed, scaling } from './affine.ts';
import { whiteCanvas } from './canvas.ts';
import type { FramedPart, PixelRect } from './framed-part.ts';
import type { ChannelOrder, CreateKernel } from './resample/kernel.ts';
import { prepareResampling } from './resample/resample.ts';
import { turnOf, turnSquare } from './turn-square.ts';

/** Opaque RGBA pixels of a square. */
export type SquarePixels = {
  readonly edgePx: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
};

/** Fills in the pixels of a rectangle, row by row. */
export type FetchPixels = (target: Uint8Array<ArrayBuffer>) => ChannelOrder | Promise<ChannelOrder>;

export type SquareJob = {
  readonly part: FramedPart;
  /** The pixels that are fetched, and that hold the part. */
  readonly rect: PixelRect;
  readonly edgePx: number;
};

/** What can be prepared while the picture is still being decoded is prepared at once. */
export type SquareMaker = { make(fetchPixels: FetchPixels): Promise<SquarePixels> };

/** Room that a tilted square is left to lose when it is drawn upright, before it is scaled to its edge. */
const drawnPerResult = 2;

export function prepareSquare(
  { part, rect, edgePx }: SquareJob,
  createKernel: CreateKernel,
): SquareMaker {
  const { a, b } = part.toStage01;
  const isUpright =
    Math.abs(a) < tiltTolerance * Math.abs(b) || Math.abs(b) < tiltTolerance * Math.abs(a);
  const boxEdgePx = isUpright ? edgePx : tiltedBoxEdgePx(part, edgePx * drawnPerResult);
  const resampling = prepareResampling(
    {
      widthPx: rect.width,
      heightPx: rect.height,
      startPx: { x: part.startPx.x - rect.x, y: part.startPx.y - rect.y },
      spanPx: part.spanPx,
      edgePx: boxEdgePx,
    },
    createKernel,
  );
  return {
    make: async (fetchPixels) => {
      const order = await fetchPixels(resampling.pixels);
      const box = { edgePx: boxEdgePx, rgba: resampling.run(order) };
      if (!isUpright) return scaleSquare(drawUpright(box, part, edgePx), edgePx, createKernel);
      return { edgePx, rgba: turnSquare(box.rgba, edgePx, turnOf(part.toStage01)) };
    },
  };
}

/** Less than a pixel of 30,000. */
const tiltTolerance = 1e-6;

/** The box of a tilted square, scaled so that the square has `neededPx`, and never enlarged. */
const tiltedBoxEdgePx = ({ spanPx, toStage01 }: FramedPart, neededPx: number): number =>
  Math.ceil(spanPx * Math.min(1, neededPx * Math.hypot(toStage01.a, toStage01.b)));

/** The framed square, upright, at twice the edge that it is to have. */
function drawUpright(
  box: SquarePixels,
  { startPx, spanPx, toStage01 }: FramedPart,
  edgePx: number,
): SquarePixels {
  const drawnPx = edgePx * drawnPerResult;
  const fromBox = { ...scaling(spanPx / box.edgePx), e: startPx.x, f: startPx.y };
  const { context } = whiteCanvas(drawnPx, drawnPx);
  context.setTransform(composed(composed(scaling(drawnPx), toStage01), fromBox));
  context.drawImage(paintSquare(box), 0, 0);
  const { data } = context.getImageData(0, 0, drawnPx, drawnPx);
  return { edgePx: drawnPx, rgba: new Uint8ClampedArray(data) };
}

/** A canvas with these pixels. It is never read: one made for reading takes longer to encode. */
export function paintSquare({ rgba, edgePx }: SquarePixels): OffscreenCanvas {
  const canvas = new OffscreenCanvas(edgePx, edgePx);
  const context = canvas.getContext('2d');
  invariant(context, 'a new canvas gives its context');
  context.putImageData(new ImageData(rgba, edgePx, edgePx), 0, 0);
  return canvas;
}

/** The same square at another edge. */
export function scaleSquare(
  { rgba, edgePx }: SquarePixels,
  toEdgePx: number,
  createKernel: CreateKernel,
): SquarePixels {
  const resampling = prepareResampling(
    {
      widthPx: edgePx,
      heightPx: edgePx,
      startPx: { x: 0, y: 0 },
      spanPx: edgePx,
      edgePx: toEdgePx,
    },
    createKernel,
  );
  resampling.pixels.set(rgba);
  return { edgePx: toEdgePx, rgba: resampling.run('rgbx') };
}
