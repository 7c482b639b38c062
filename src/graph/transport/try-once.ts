import { abortError, type Clock } from '#shared';

import type { Answer, Fetch } from './request.ts';

export type TryOutcome =
  | { readonly status: 'answered'; readonly answer: Answer }
  /** The connection failed before the answer was complete: the service may or may not have acted. */
  | { readonly status: 'no-answer' }
  | { readonly status: 'timed-out' };

export type TryOptions = {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
};

/** Sends one request and reads its answer, both within `timeoutMs`. Rejects with `AbortError` on cancellation only. */
export const tryOnce = async (
  url: string,
  init: RequestInit,
  { fetch, clock, timeoutMs, signal }: TryOptions,
): Promise<TryOutcome> => {
  if (signal?.aborted) throw abortError();
  const stop = new AbortController();
  const onAbort = () => {
    stop.abort();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  const ask = async (): Promise<TryOutcome> => {
    const response = await fetch(url, { ...init, signal: stop.signal });
    const body = await response.blob();
    return {
      status: 'answered',
      answer: { status: response.status, headers: response.headers, body },
    };
  };
  const limit = clock
    .sleep(timeoutMs, stop.signal)
    .then((): TryOutcome => ({ status: 'timed-out' }));
  // Raced rather than left to the abort alone: a `fetch` that ignores its signal must not hang a save.
  const outcome = await Promise.race([ask(), limit]).catch((): TryOutcome => ({
    status: 'no-answer',
  }));
  signal?.removeEventListener('abort', onAbort);
  stop.abort();
  // A broken connection and a cancellation reject alike.
  if (signal?.aborted) throw abortError();
  return outcome;
};
