import { abortError } from '#shared';

import type { WorkerRequest } from '../shared/messages.ts';

import { parsePreview } from './parse-reply.ts';

/** A started worker, as much of it as the client uses. */
export type WorkerPort = { post(request: WorkerRequest): void; terminate(): void };

export type WorkerPortListener = {
  onMessage(message: unknown): void;
  /** The script did not load, threw, or posted what could not be copied. */
  onCrash(): void;
};

export type CreateWorker = (listener: WorkerPortListener) => WorkerPort;

export type WorkerAnswer =
  { readonly status: 'answered'; readonly message: unknown } | { readonly status: 'crashed' };

/** One life of the worker: from its start to its end, whoever brings that about. */
export type WorkerSession = {
  /** Sends a request and waits for its answer; one at a time. Rejects with `AbortError` when ended meanwhile. */
  ask(request: WorkerRequest, onPreview: OnPreview | undefined): Promise<WorkerAnswer>;
  end(): void;
};

/** Is given the bitmap, and closes it. */
export type OnPreview = (bitmap: ImageBitmap) => void;

type Waiting = {
  preview: OnPreview | undefined;
  answer(answer: WorkerAnswer): void;
  abort(): void;
};

export function startWorkerSession(createWorker: CreateWorker): WorkerSession {
  let waiting: Waiting | undefined;
  const settle = (answer: WorkerAnswer): void => {
    waiting?.answer(answer);
    waiting = undefined;
  };
  const passOn = (bitmap: ImageBitmap): void => {
    const preview = waiting?.preview;
    if (waiting) waiting.preview = undefined;
    if (preview) preview(bitmap);
    else bitmap.close();
  };
  const port = createWorker({
    onMessage: (message) => {
      const bitmap = parsePreview(message);
      if (bitmap) passOn(bitmap);
      else settle({ status: 'answered', message });
    },
    onCrash: () => settle({ status: 'crashed' }),
  });
  return {
    ask: (request, preview) =>
      new Promise((resolve, reject) => {
        waiting = { preview, answer: resolve, abort: () => reject(abortError()) };
        port.post(request);
      }),
    end: () => {
      port.terminate();
      waiting?.abort();
      waiting = undefined;
    },
  };
}
