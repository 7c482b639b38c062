import imageCompression from 'browser-image-compression';
import Compressor from 'compressorjs';

import { canvasOf, canvasOfFile, imageOf, jpegOf, pixelsOf } from './canvas.ts';
import { resultEdgePx, resultQuality01 } from './types.ts';
import type { Contestant, Work } from './types.ts';

/** Those that need a page, each as its documentation has it. */

const drawing = (draw: (work: Work) => Promise<HTMLCanvasElement>): Contestant => ({
  job: async (work) => jpegOf(await draw(work)),
  pixels: async (work) => pixelsOf(await draw(work)),
});

/** One `drawImage` from the picture to the photo. */
export const plainDrawImage = drawing(async ({ file, crop }) => {
  const image = await imageOf(file);
  const { canvas, context } = canvasOf(resultEdgePx);
  context.imageSmoothingQuality = 'high';
  const { leftPx, topPx, edgePx } = crop;
  context.drawImage(image, leftPx, topPx, edgePx, edgePx, 0, 0, resultEdgePx, resultEdgePx);
  return canvas;
});

/** The recipe `getCroppedImg` of react-easy-crop: the whole picture on one canvas, the crop on a second. */
export const croppedCanvas = drawing(async ({ file, crop }) => {
  const image = await imageOf(file);
  const whole = canvasOf(image.width, image.height);
  whole.context.translate(image.width / 2, image.height / 2);
  whole.context.rotate(0);
  whole.context.scale(1, 1);
  whole.context.translate(-image.width / 2, -image.height / 2);
  whole.context.drawImage(image, 0, 0);
  const { leftPx, topPx, edgePx } = crop;
  const cropped = canvasOf(edgePx);
  cropped.context.drawImage(
    whole.canvas,
    ...([leftPx, topPx, edgePx, edgePx] as const),
    ...([0, 0, edgePx, edgePx] as const),
  );
  const { canvas, context } = canvasOf(resultEdgePx);
  context.drawImage(cropped.canvas, 0, 0, resultEdgePx, resultEdgePx);
  return canvas;
});

const makingFiles = (make: (work: Work) => Promise<Blob>): Contestant => ({
  job: make,
  pixels: async (work) => pixelsOf(await canvasOfFile(await make(work))),
});

/** It crops to the middle, which is where the whole square of the test pictures is. */
export const compressorJs = makingFiles(
  ({ file }) =>
    new Promise((resolve, reject) => {
      new Compressor(file, {
        width: resultEdgePx,
        height: resultEdgePx,
        resize: 'cover',
        quality: resultQuality01,
        success: resolve,
        error: reject,
      });
    }),
);

/** It cannot crop: the whole picture is made smaller, and then cut. Its own worker would come from another host. */
export const browserImageCompression = makingFiles(async ({ file, sizePx }) => {
  const named = new File([file], 'photo.jpg', { type: 'image/jpeg' });
  const smaller = await imageCompression(named, {
    maxWidthOrHeight: Math.ceil(resultEdgePx * aspectOf(sizePx)),
    useWebWorker: false,
    initialQuality: resultQuality01,
  });
  return jpegOf(await canvasOfFile(smaller));
});

const aspectOf = ({ widthPx, heightPx }: Work['sizePx']): number =>
  Math.max(widthPx / heightPx, heightPx / widthPx);
