import { abortError } from '#shared';

/** Keeps work waiting until it is told to go on. Open at first. */
export type Gate = {
  close(): void;
  open(): void;
  /** Resolves while the gate is open; rejects with `AbortError` when `signal` aborts first. */
  pass(signal?: AbortSignal): Promise<void>;
};

export function createGate(): Gate {
  let isClosed = false;
  const waiting = new Set<() => void>();
  return {
    close: () => {
      isClosed = true;
    },
    open: () => {
      isClosed = false;
      for (const goOn of waiting) goOn();
      waiting.clear();
    },
    pass: (signal) =>
      new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(resolve);
          reject(abortError());
        };
        if (signal?.aborted) giveUp();
        else if (isClosed) {
          waiting.add(resolve);
          signal?.addEventListener('abort', giveUp, { once: true });
        } else resolve();
      }),
  };
}
