/** The bench's own worker: the floor, which is the browser's decode alone, and what is measured without a page. */
import type { WorkerAnswer, WorkerRequest, WorkerTask } from '../page/types.ts';
import { renderOurs } from './ours.ts';
import { picaJpeg, picaPixels } from './pica.ts';

declare const self: DedicatedWorkerGlobalScope;

const tasks: Readonly<Record<WorkerTask, (work: WorkerRequest['work']) => Promise<WorkerAnswer>>> =
  {
    decode: async ({ file }) => {
      (await createImageBitmap(file)).close();
      return { kind: 'decoded' };
    },
    pica: async (work) => ({ kind: 'encoded', jpeg: await picaJpeg(work) }),
    'pica-pixels': async (work) => ({ kind: 'pixels', pixels: await picaPixels(work) }),
    'ours-pixels': async (work) => ({ kind: 'pixels', pixels: await renderOurs(work) }),
  };

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  tasks[data.task](data.work).then(
    (answer) => self.postMessage(answer),
    (reason: unknown) => self.postMessage({ kind: 'failed', reason: String(reason) }),
  );
});
