/** The square that everybody renders, in oriented pixels. */
export type Crop = { readonly leftPx: number; readonly topPx: number; readonly edgePx: number };

export type Work = {
  readonly file: Blob;
  readonly sizePx: { readonly widthPx: number; readonly heightPx: number };
  readonly crop: Crop;
};

/** The edge of the photo that everybody makes, and the quality of its JPEG. */
export const resultEdgePx = 648;
export const resultQuality01 = 0.92;

/** One way of making the photo. */
export type Contestant = {
  /** From the file to the JPEG. */
  readonly job: (work: Work) => Promise<Blob>;
  /** The photo's pixels before they are encoded, where there are any; else those of the JPEG. */
  readonly pixels: (work: Work) => Promise<ImageData>;
};

/** What the bench's own worker does: the browser's decode alone, and what needs no page. */
export type WorkerTask = 'decode' | 'pica' | 'pica-pixels' | 'ours-pixels';
export type WorkerRequest = { readonly task: WorkerTask; readonly work: Work };
export type WorkerAnswer =
  | { readonly kind: 'decoded' }
  | { readonly kind: 'encoded'; readonly jpeg: Blob }
  | { readonly kind: 'pixels'; readonly pixels: ImageData }
  | { readonly kind: 'failed'; readonly reason: string };
