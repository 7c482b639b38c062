import type { ImageProbe } from '../../types.ts';
import type { PixelSize } from '../frame.ts';

import { noMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';

/** What a header says. A reader that finds no such thing in a file of its format returns undefined: corrupt. */
export type HeaderFacts = Metadata & {
  /** As the pixels are stored, before any turn. */
  readonly storedSizePx: PixelSize;
  /** As people see it, after EXIF orientation or the container's own rotation. */
  readonly orientedSizePx: PixelSize;
  /**
   * Baseline JPEG is decoded row by row; progressive JPEG and every other format is held in memory whole, some of
   * it twice.
   */
  readonly coding: 'baseline' | 'progressive' | 'other';
  /** `transparent`: some pixels may be. */
  readonly alpha: 'opaque' | 'transparent';
  readonly motion: ImageProbe['motion'];
  /** The colours of HEIC, which its decoder leaves as they are; every other decoder converts to sRGB. */
  readonly colors: 'srgb' | 'display-p3';
};

/** EXIF orientations 5 to 8 exchange width and height (EXIF 2.32, tag 0x0112). */
export function orientSize(storedSizePx: PixelSize, orientation: number): PixelSize {
  return orientation >= 5
    ? { widthPx: storedSizePx.heightPx, heightPx: storedSizePx.widthPx }
    : storedSizePx;
}

/** The facts about a still, opaque picture without metadata, other than `known`. Undefined when a side is 0: no decoder takes that. */
export function factsOf(
  storedSizePx: PixelSize,
  known: Partial<HeaderFacts> = {},
): HeaderFacts | undefined {
  if (storedSizePx.widthPx < 1 || storedSizePx.heightPx < 1) return undefined;
  const { orientation = noMetadata.orientation } = known;
  return {
    ...noMetadata,
    storedSizePx,
    orientedSizePx: orientSize(storedSizePx, orientation),
    coding: 'other',
    alpha: 'opaque',
    motion: 'still',
    colors: 'srgb',
    ...known,
  };
}
