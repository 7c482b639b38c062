import type { HiddenField } from './hidden-data.ts';

/** Where something lies in its file. */
export type ByteRange = { readonly offsetBytes: number; readonly sizeBytes: number };

/** What the parts of a file that are no picture say about it. */
export type Metadata = {
  /** EXIF orientation, 1 to 8; 1 where nothing says otherwise. */
  readonly orientation: number;
  readonly hidden: readonly HiddenField[];
  /** The small JPEG that cameras put into EXIF. */
  readonly thumbnail?: ByteRange;
};

export const noMetadata: Metadata = { orientation: 1, hidden: [] };

export const hiddenOnly = (hidden: readonly HiddenField[]): Metadata => ({
  orientation: 1,
  hidden,
});

/** A camera's own directory comes first; what editing tools added behind it may be out of date. */
export const joinMetadata = (first: Metadata, second: Metadata): Metadata => ({
  ...second,
  ...first,
  orientation: first.orientation === 1 ? second.orientation : first.orientation,
  hidden: [...first.hidden, ...second.hidden],
});
