import pica from 'pica';

import { resultEdgePx, resultQuality01 } from '../page/types.ts';
import type { Work } from '../page/types.ts';

const resizer = pica({ features: ['js', 'wasm'] });

/** The same kernel as ours, from the picture decoded whole. */
export async function picaPixels({ file, crop }: Work): Promise<ImageData> {
  const { leftPx, topPx, edgePx } = crop;
  const bitmap = await createImageBitmap(file);
  const { context } = canvasOf(edgePx);
  context.drawImage(bitmap, -leftPx, -topPx);
  bitmap.close();
  const resized = await resizer.resizeBuffer({
    src: new Uint8Array(context.getImageData(0, 0, edgePx, edgePx).data.buffer),
    width: edgePx,
    height: edgePx,
    toWidth: resultEdgePx,
    toHeight: resultEdgePx,
    filter: 'lanczos3',
  });
  return new ImageData(Uint8ClampedArray.from(resized), resultEdgePx, resultEdgePx);
}

export async function picaJpeg(work: Work): Promise<Blob> {
  const { canvas, context } = canvasOf(resultEdgePx);
  context.putImageData(await picaPixels(work), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: resultQuality01 });
}

function canvasOf(edgePx: number) {
  const canvas = new OffscreenCanvas(edgePx, edgePx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('A new canvas gives its context.');
  return { canvas, context };
}
