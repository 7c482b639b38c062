/** Time as an argument, so that waits are tested without waiting. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `durationMs`; rejects with `AbortError` when `signal` aborts first. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortError());
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        reject(abortError());
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, durationMs);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};

/** The platform's own cancellation error. */
export const abortError = (): DOMException =>
  new DOMException('The operation was cancelled.', 'AbortError');

/** True for a cancellation, whichever frame or worker it was made in. */
export const isAbortError = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'AbortError';
