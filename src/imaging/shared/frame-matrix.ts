import { frameEdgePx } from './frame-edge.ts';
import type { Frame, PixelSize } from './frame.ts';

/** A point or a way, in whatever unit its user names. */
export type Vector = { readonly x: number; readonly y: number };

/** Letters as in CSS `matrix(a, b, c, d, e, f)` and canvas `setTransform`: x' = ax + cy + e, y' = bx + dy + f. */
export type AffineMatrix = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
};

type Rotation = Pick<AffineMatrix, 'a' | 'b' | 'c' | 'd'>;

/** Whole numbers, so that an unstraightened photo keeps its pixels exactly. */
const quarterTurns = [
  { cos: 1, sin: 0 },
  { cos: 0, sin: 1 },
  { cos: -1, sin: 0 },
  { cos: 0, sin: -1 },
] as const;

/** Turn, then mirror, then straighten: picture directions to stage directions, lengths kept. */
function viewRotation(frame: Frame): Rotation {
  const turn = quarterTurns[frame.quarterTurns];
  const mirror = frame.flip === 'horizontal' ? -1 : 1;
  const tilt = (frame.straightenDegrees * Math.PI) / 180;
  const cos = Math.cos(tilt);
  const sin = Math.sin(tilt);
  return {
    a: cos * mirror * turn.cos - sin * turn.sin,
    b: sin * mirror * turn.cos + cos * turn.sin,
    c: -cos * mirror * turn.sin - sin * turn.cos,
    d: -sin * mirror * turn.sin + cos * turn.cos,
  };
}

/** The way in picture pixels behind a way of `stage01` (fractions of the stage edge), at a square of `edgePx`. */
export function pictureWay(frame: Frame, stage01: Vector, edgePx: number): Vector {
  const { a, b, c, d } = viewRotation(frame);
  return {
    x: (a * stage01.x + b * stage01.y) * edgePx,
    y: (c * stage01.x + d * stage01.y) * edgePx,
  };
}

/**
 * Maps pixel coordinates of the oriented picture to a stage of `stageEdgePx`, the framed square filling
 * the stage. The editor shows with it and the renderer draws with it, so what is seen is what is saved.
 *
 * `size` is the size of whatever is drawn: for a scaled working bitmap pass the bitmap's own size.
 */
export function stageTransform(frame: Frame, size: PixelSize, stageEdgePx: number): AffineMatrix {
  const scale = stageEdgePx / frameEdgePx(frame, size);
  const rotation = viewRotation(frame);
  const a = rotation.a * scale;
  const b = rotation.b * scale;
  const c = rotation.c * scale;
  const d = rotation.d * scale;
  const centerX = frame.center01.x * size.widthPx;
  const centerY = frame.center01.y * size.heightPx;
  return {
    a,
    b,
    c,
    d,
    e: stageEdgePx / 2 - (a * centerX + c * centerY),
    f: stageEdgePx / 2 - (b * centerX + d * centerY),
  };
}
