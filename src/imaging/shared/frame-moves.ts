import { frameEdgePx, maxZoom } from './frame-edge.ts';
import { pictureWay } from './frame-matrix.ts';
import type { Vector } from './frame-matrix.ts';
import type { Frame, PixelSize } from './frame.ts';

const maxStraightenDegrees = 45;

/** Share of the free height left above the first suggestion: measured to keep faces in where dead centre cuts them. */
const suggestedTopShare = 0.15;

const stageCenter: Vector = { x: 0.5, y: 0.5 };

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** The first suggestion: the largest square, centred across, 15 % of the free height above it. */
export function suggestFrame(size: PixelSize): Frame {
  const edgePx = Math.min(size.widthPx, size.heightPx);
  const topPx = (size.heightPx - edgePx) * suggestedTopShare;
  return {
    center01: { x: 0.5, y: (topPx + edgePx / 2) / size.heightPx },
    zoom: 1,
    quarterTurns: 0,
    flip: 'none',
    straightenDegrees: 0,
  };
}

/** The nearest valid frame: zoom from 1 to `maxZoom`, straightening within 45°, the tilted square inside the picture. */
export function clampFrame(frame: Frame, size: PixelSize): Frame {
  const straightenDegrees = clamp(
    frame.straightenDegrees,
    -maxStraightenDegrees,
    maxStraightenDegrees,
  );
  const zoom = clamp(frame.zoom, 1, maxZoom(size, straightenDegrees));
  // Tilting shrinks the largest square by just what its upright box grows, so the box depends on zoom alone.
  const reachPx = Math.min(size.widthPx, size.heightPx) / (2 * zoom);
  const reachX = reachPx / size.widthPx;
  const reachY = reachPx / size.heightPx;
  return {
    ...frame,
    center01: {
      x: clamp(frame.center01.x, reachX, 1 - reachX),
      y: clamp(frame.center01.y, reachY, 1 - reachY),
    },
    zoom,
    straightenDegrees,
  };
}

/** Moves the picture under the square by `delta01`, fractions of the stage edge (x to the right, y down). */
export function panFrame(frame: Frame, size: PixelSize, delta01: Vector): Frame {
  const way = pictureWay(frame, delta01, frameEdgePx(frame, size));
  return clampFrame(movedBy(frame, size, { x: -way.x, y: -way.y }), size);
}

/**
 * Sets the zoom while the part of the picture under `about01` (fractions of the stage, from its top left
 * corner) stays there, as far as the picture's border allows.
 */
export function zoomFrame(
  frame: Frame,
  size: PixelSize,
  { zoom, about01 = stageCenter }: { readonly zoom: number; readonly about01?: Vector },
): Frame {
  const zoomed = { ...frame, zoom: clamp(zoom, 1, maxZoom(size, frame.straightenDegrees)) };
  const fromCenter01 = { x: about01.x - 0.5, y: about01.y - 0.5 };
  const shrinkPx = frameEdgePx(frame, size) - frameEdgePx(zoomed, size);
  return clampFrame(movedBy(zoomed, size, pictureWay(frame, fromCenter01, shrinkPx)), size);
}

/** Turns what is seen by 90°: `right` is clockwise. The same part of the picture stays framed. */
export function turnFrame(frame: Frame, side: 'left' | 'right'): Frame {
  // In a mirrored view the picture beneath turns the other way.
  const clockwise = (side === 'right') === (frame.flip === 'none');
  return {
    ...frame,
    quarterTurns: clockwise ? nextTurn[frame.quarterTurns] : previousTurn[frame.quarterTurns],
  };
}

const nextTurn = [1, 2, 3, 0] as const;
const previousTurn = [3, 0, 1, 2] as const;

/** Mirrors what is seen left to right, its tilt included. */
export const flipFrame = (frame: Frame): Frame => ({
  ...frame,
  flip: frame.flip === 'none' ? 'horizontal' : 'none',
  straightenDegrees: 0 - frame.straightenDegrees,
});

/** Sets the tilt, in degrees clockwise; the square shrinks so that it stays inside the picture. */
export const straightenFrame = (frame: Frame, size: PixelSize, degrees: number): Frame =>
  clampFrame({ ...frame, straightenDegrees: degrees }, size);

const movedBy = (frame: Frame, size: PixelSize, wayPx: Vector): Frame => ({
  ...frame,
  center01: {
    x: frame.center01.x + wayPx.x / size.widthPx,
    y: frame.center01.y + wayPx.y / size.heightPx,
  },
});
