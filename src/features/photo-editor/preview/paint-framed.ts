import { stageTransform, type Frame } from '#imaging';

/** Draws the framed square of `bitmap` over the whole of `canvas`. */
export function paintFramed(canvas: HTMLCanvasElement, bitmap: ImageBitmap, frame: Frame): void {
  const context = canvas.getContext('2d');
  // A bitmap that was closed has no size; React may paint once more while it takes the picture away.
  if (context === null || bitmap.width === 0) return;
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const { a, b, c, d, e, f } = stageTransform(frame, size, canvas.width);
  context.setTransform(1, 0, 0, 1, 0, 0);
  // Transparency becomes white in the stored JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(a, b, c, d, e, f);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0);
}
