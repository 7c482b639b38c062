import { abortError } from '#shared';

/** Gives callers who want the same at the same time one piece of work. */
export type Sharing<Value> = {
  /**
   * Joins the running work of that key, or starts it. `signal` releases this caller alone, with
   * `AbortError`; the work's own signal aborts when the last caller has gone, and the next caller then
   * starts anew.
   */
  share(
    key: string,
    start: (allGone: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Value>;
};

type SharedWork<Value> = {
  readonly result: Promise<Value>;
  readonly allGone: AbortController;
  callers: number;
};

export function createSharing<Value>(): Sharing<Value> {
  const running = new Map<string, SharedWork<Value>>();

  const forget = (key: string, work: SharedWork<Value>) => {
    if (running.get(key) === work) running.delete(key);
  };

  const begin = (key: string, start: (allGone: AbortSignal) => Promise<Value>) => {
    const allGone = new AbortController();
    const work: SharedWork<Value> = { result: start(allGone.signal), allGone, callers: 0 };
    running.set(key, work);
    const done = () => {
      forget(key, work);
    };
    work.result.then(done, done);
    return work;
  };

  return {
    async share(key, start, signal) {
      if (signal?.aborted) throw abortError();
      const work = running.get(key) ?? begin(key, start);
      work.callers += 1;
      try {
        return await untilAborted(work.result, signal);
      } finally {
        work.callers -= 1;
        if (work.callers === 0) {
          forget(key, work);
          work.allGone.abort();
        }
      }
    },
  };
}

async function untilAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return work;
  const stop = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), { signal: stop.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stop.abort();
  }
}
