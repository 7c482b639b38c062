import { invariant } from '#shared';

export type Painting = {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
};

/** A white sRGB canvas: a photo has no transparency, and unpainted parts of a JPEG would come out black. */
export function whiteCanvas(widthPx: number, heightPx: number): Painting {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  invariant(context, 'a new canvas gives its context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}
