import type { Clock } from './clock.ts';

export type TimeLimited<Value> =
  { readonly status: 'settled'; readonly value: Value } | { readonly status: 'timed-out' };

/**
 * Waits for `work` at most `timeoutMs`. A rejection of `work` within the limit is passed on;
 * after the limit it is swallowed, since nobody waits for it any more.
 */
export async function withinTimeLimit<Value>(
  work: Promise<Value>,
  timeoutMs: number,
  clock: Clock,
): Promise<TimeLimited<Value>> {
  const stop = new AbortController();
  const limit = clock.sleep(timeoutMs, stop.signal).then(
    () => ({ status: 'timed-out' as const }),
    () => new Promise<never>(() => undefined),
  );
  work.catch(() => undefined);
  try {
    return await Promise.race([
      work.then((value) => ({ status: 'settled' as const, value })),
      limit,
    ]);
  } finally {
    stop.abort();
  }
}
