import type { PixelSize } from '../frame.ts';

/** What a header says. A reader that finds no such thing in a file of its format returns undefined: corrupt. */
export type HeaderFacts = {
  /** As people see it, after EXIF orientation or the container's own rotation. */
  readonly orientedSizePx: PixelSize;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  /** Baseline JPEG is decoded row by row; everything else is held in memory whole, some of it twice. */
  readonly decoding: 'by-rows' | 'whole';
  /** Where the small JPEG stands that a camera stored in the EXIF data. */
  readonly thumbnail?: ByteRange;
};

export type ByteRange = { readonly offsetBytes: number; readonly sizeBytes: number };

/** EXIF orientations 5 to 8 exchange width and height (EXIF 2.32, tag 0x0112). */
export function orientSize(storedSizePx: PixelSize, orientation: number): PixelSize {
  return orientation >= 5
    ? { widthPx: storedSizePx.heightPx, heightPx: storedSizePx.widthPx }
    : storedSizePx;
}

/** The facts of a format that has neither orientation nor row-wise decoding. */
export function plainFacts(widthPx: number, heightPx: number): HeaderFacts | undefined {
  return factsOf({ storedSizePx: { widthPx, heightPx }, orientation: 1, decoding: 'whole' });
}

/** Undefined when a side is 0: no decoder takes that. */
export function factsOf({
  storedSizePx,
  orientation,
  decoding,
}: Omit<HeaderFacts, 'orientedSizePx'> & { readonly storedSizePx: PixelSize }):
  HeaderFacts | undefined {
  if (storedSizePx.widthPx < 1 || storedSizePx.heightPx < 1) return undefined;
  return { orientedSizePx: orientSize(storedSizePx, orientation), orientation, decoding };
}
