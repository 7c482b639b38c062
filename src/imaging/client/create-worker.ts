import type { CreateWorker } from './worker-session.ts';

/**
 * Starts the imaging worker. Alone in its file, and in this very form: webpack recognises it and
 * builds the worker as a script of its own, which `worker-src 'self'` allows.
 */
export const createImagingWorker: CreateWorker = (listener) => {
  const worker = new Worker(
    /* webpackChunkName: "imaging-worker" */ new URL('../worker/entry-worker.ts', import.meta.url),
    { type: 'module' },
  );
  worker.addEventListener('message', (event: MessageEvent<unknown>) =>
    listener.onMessage(event.data),
  );
  worker.addEventListener('error', () => listener.onCrash());
  worker.addEventListener('messageerror', () => listener.onCrash());
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
};
