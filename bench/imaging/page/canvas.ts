import { resultEdgePx, resultQuality01 } from './types.ts';

export function canvasOf(widthPx: number, heightPx = widthPx) {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('A new canvas gives its context.');
  return { canvas, context };
}

export const jpegOf = (canvas: HTMLCanvasElement, quality01 = resultQuality01): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gives no JPEG.'))),
      'image/jpeg',
      quality01,
    );
  });

export const pixelsOf = (canvas: HTMLCanvasElement): ImageData => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('A canvas that was drawn on has its context.');
  return context.getImageData(0, 0, resultEdgePx, resultEdgePx);
};

/** A result that is a file already: its pixels have been through one more JPEG than the others'. */
export async function canvasOfFile(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file);
  const { canvas, context } = canvasOf(resultEdgePx);
  // Whatever is not square already is cut to its middle.
  const edgePx = Math.min(bitmap.width, bitmap.height);
  const [left, top] = [(bitmap.width - edgePx) / 2, (bitmap.height - edgePx) / 2];
  context.drawImage(bitmap, left, top, edgePx, edgePx, 0, 0, resultEdgePx, resultEdgePx);
  bitmap.close();
  return canvas;
}

/** As pages do it: the file in an `img`. Test pictures only; the product shows no file that way. */
export async function imageOf(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  URL.revokeObjectURL(image.src);
  return image;
}
