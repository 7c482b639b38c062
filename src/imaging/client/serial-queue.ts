import { abortError } from '#shared';

/** Runs tasks one after the other, in the order in which they came. */
export type SerialQueue = {
  /** Settles as the task does. Aborted before its turn, rejects with `AbortError` at once and never runs the task. */
  run<Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  /** Rejects everything that has not begun with `AbortError`. */
  clear(): void;
};

type Entry = { begin(): Promise<void>; drop(): void };

export function createSerialQueue(): SerialQueue {
  let waiting: Entry[] = [];
  let running = false;

  const next = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) await entry.begin();
    running = false;
  };

  const run = <Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortError());
        return;
      }
      const drop = (): void => {
        signal?.removeEventListener('abort', drop);
        waiting = waiting.filter((other) => other !== entry);
        reject(abortError());
      };
      const begin = async (): Promise<void> => {
        signal?.removeEventListener('abort', drop);
        await task().then(resolve, reject);
      };
      const entry: Entry = { begin, drop };
      waiting.push(entry);
      signal?.addEventListener('abort', drop);
      void next();
    });

  return {
    run,
    clear: () => waiting.forEach((entry) => entry.drop()),
  };
}
