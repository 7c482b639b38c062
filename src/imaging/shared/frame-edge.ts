import type { Frame, PixelSize } from './frame.ts';

/** Edge of the finished photo: the largest size the photo service keeps (Microsoft Learn, profilephoto-get). */
export const fullPhotoEdgePx = 648;

/** Closer framing than this would publish a photo made of blurred blocks. */
const minFramedEdgePx = 96;

/** Absorbs rounding of the sine and cosine, so that a square of 648 px is not read as one of 647. */
const roundingPx = 1e-6;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Edge in source pixels of the largest square that stays inside the picture when tilted by `straightenDegrees`. */
function largestEdgePx(size: PixelSize, straightenDegrees: number): number {
  const tilt = toRadians(straightenDegrees);
  // A tilted square of edge 1 needs an upright box of this edge.
  const boxEdge = Math.abs(Math.cos(tilt)) + Math.abs(Math.sin(tilt));
  return Math.min(size.widthPx, size.heightPx) / boxEdge;
}

/** Edge of the framed square in source pixels; fractional. */
export const frameEdgePx = (frame: Frame, size: PixelSize): number =>
  largestEdgePx(size, frame.straightenDegrees) / frame.zoom;

/** Edge of the photo that rendering `frame` gives: 648, or less where fewer source pixels are framed. */
export const outputEdgePx = (frame: Frame, size: PixelSize): number =>
  Math.max(1, Math.min(fullPhotoEdgePx, Math.floor(frameEdgePx(frame, size) + roundingPx)));

/** The closest zoom at which the square still holds 96 source pixels along its edge; at least 1. */
export const maxZoom = (size: PixelSize, straightenDegrees = 0): number =>
  Math.max(1, largestEdgePx(size, straightenDegrees) / minFramedEdgePx);
