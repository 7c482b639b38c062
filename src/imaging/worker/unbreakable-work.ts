const running = new Set<Promise<unknown>>();

/**
 * Work that must not be broken off by the worker's end: Chromium 156 never gives back some 5 MB when a worker ends
 * while an `ImageDecoder` decodes, whether it is closed before or not. Gives the work back.
 */
export function unbreakable<Value>(work: Promise<Value>): Promise<Value> {
  running.add(work);
  const done = (): boolean => running.delete(work);
  work.then(done, done);
  return work;
}

/** Resolves when no such work is running any more. */
export const whenBreakable = (): Promise<unknown> => Promise.allSettled(running);
