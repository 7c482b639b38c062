import { createImaging } from '#imaging';

import { canvasOf, jpegOf } from './canvas.ts';
import { frameOf } from './frame-of.ts';
import {
  browserImageCompression,
  compressorJs,
  croppedCanvas,
  plainDrawImage,
} from './page-peers.ts';
import { resultEdgePx } from './types.ts';
import type { Contestant, Work, WorkerAnswer, WorkerRequest, WorkerTask } from './types.ts';

export const imaging = createImaging();

const worker = new Worker(
  /* webpackChunkName: "peer-worker" */ new URL('../worker/main.ts', import.meta.url),
);

function ask<Kind extends WorkerAnswer['kind']>(
  request: WorkerRequest,
  kind: Kind,
): Promise<Extract<WorkerAnswer, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const listener = ({ data }: MessageEvent<WorkerAnswer>): void => {
      const isAsked = (answer: WorkerAnswer): answer is Extract<WorkerAnswer, { kind: Kind }> =>
        answer.kind === kind;
      if (isAsked(data)) resolve(data);
      else
        reject(
          new Error(data.kind === 'failed' ? data.reason : `The worker answers ${data.kind}.`),
        );
    };
    worker.addEventListener('message', listener, { once: true });
    worker.postMessage(request);
  });
}

/** The floor: nothing but the browser's decode, in a worker and asked for by message as ours is. */
export const decodeOnly = async (work: Work): Promise<void> => {
  await ask({ task: 'decode', work }, 'decoded');
};

const pixelsBy = async (task: WorkerTask, work: Work): Promise<ImageData> =>
  (await ask({ task, work }, 'pixels')).pixels;

/** Through the front door, as the editor does it. */
const portrait: Contestant = {
  job: async ({ file, sizePx, crop }) => {
    const rendered = await imaging.renderFramed(file, frameOf(crop, sizePx));
    if (!rendered.ok) throw new Error(rendered.error.kind);
    return rendered.value.jpeg;
  },
  pixels: (work) => pixelsBy('ours-pixels', work),
};

const picaLanczos3: Contestant = {
  job: async (work) => (await ask({ task: 'pica', work }, 'encoded')).jpeg,
  pixels: (work) => pixelsBy('pica-pixels', work),
};

export const contestants = {
  portrait,
  'pica lanczos3': picaLanczos3,
  compressorjs: compressorJs,
  'react-easy-crop recipe': croppedCanvas,
  'browser-image-compression': browserImageCompression,
  'plain drawImage': plainDrawImage,
} as const satisfies Readonly<Record<string, Contestant>>;

export type ContestantName = keyof typeof contestants;

/** The pixels as the browser's JPEG of nearly `sizeBytes`, found by halving the range of qualities. */
export async function encodeNear(pixels: ImageData, sizeBytes: number): Promise<Blob> {
  const { canvas, context } = canvasOf(resultEdgePx);
  context.putImageData(pixels, 0, 0);
  let [low, high] = [0, 1];
  let jpeg = await jpegOf(canvas, (low + high) / 2);
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    jpeg = await jpegOf(canvas, middle);
    if (jpeg.size > sizeBytes) high = middle;
    else low = middle;
  }
  return jpeg;
}
