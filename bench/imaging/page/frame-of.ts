import type { Frame, PixelSize } from '#imaging';

import type { Crop } from './types.ts';

/** The product's way of saying which square is framed. */
export const frameOf = (
  { leftPx, topPx, edgePx }: Crop,
  { widthPx, heightPx }: PixelSize,
): Frame => ({
  center01: { x: (leftPx + edgePx / 2) / widthPx, y: (topPx + edgePx / 2) / heightPx },
  zoom: Math.min(widthPx, heightPx) / edgePx,
  quarterTurns: 0,
  flip: 'none',
  straightenDegrees: 0,
});
