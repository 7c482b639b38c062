import { systemClock } from '#shared';

import { endMessage } from '../shared/messages.ts';

import type { CreateWorker } from './worker-session.ts';

/** What is still decoding then is broken off. */
const endLimitMs = 2000;

/**
 * Starts the imaging worker. Alone in its file, and in this very form: webpack recognises it and
 * builds the worker as a script of its own, which `worker-src 'self'` allows.
 */
export const createImagingWorker: CreateWorker = (listener) => {
  const worker = new Worker(
    /* webpackChunkName: "imaging-worker" */ new URL('../worker/entry-worker.ts', import.meta.url),
    { type: 'module' },
  );
  const ended = new AbortController();
  const { signal } = ended;
  worker.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => listener.onMessage(event.data),
    { signal },
  );
  worker.addEventListener('error', () => listener.onCrash(), { signal });
  worker.addEventListener('messageerror', () => listener.onCrash(), { signal });
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => {
      ended.abort();
      worker.postMessage(endMessage);
      void systemClock.sleep(endLimitMs).then(() => worker.terminate());
    },
  };
};
