import type { ImagingErrorKind } from '../../types.ts';

import type { HeaderFacts } from './header-facts.ts';

/** Far more than any camera writes; whatever is larger is no photo of a person. */
export const maxFileBytes = 60_000_000;
const maxSidePx = 30_000;
const minShortSidePx = 48;

/**
 * Decoding costs 4 bytes per pixel, whatever the file's own size: a PNG of 49 kB can ask for 3.6 GB.
 * Measured on Chromium 156: 200 million pixels of baseline JPEG stay under 800 MB; other formats, and progressive
 * JPEG with its coefficients, need up to twice as much per pixel.
 */
const maxPixels = { baseline: 200_000_000, progressive: 50_000_000, other: 50_000_000 } as const;

/** The limit that a picture breaks, judged before anything is decoded. */
export function brokenLimit({
  storedSizePx,
  orientedSizePx,
  coding,
}: HeaderFacts): ImagingErrorKind | undefined {
  // What is stored is decoded, however little of it shows.
  const { widthPx, heightPx } = storedSizePx;
  if (Math.max(widthPx, heightPx) > maxSidePx) return 'imaging/too-large-pixels';
  if (widthPx * heightPx > maxPixels[coding]) return 'imaging/too-large-pixels';
  const shortSidePx = Math.min(orientedSizePx.widthPx, orientedSizePx.heightPx);
  return shortSidePx < minShortSidePx ? 'imaging/too-small' : undefined;
}
