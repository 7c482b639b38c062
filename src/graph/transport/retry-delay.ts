/** Waits before the second, third and fourth try. */
const backoffMs = [1_000, 2_000, 4_000] as const;

/** The first try and one after each wait. */
export const maxTries = backoffMs.length + 1;

/** Values up to 315 s have been reported; nobody waits so long before a spinner. Source: Microsoft Q&A 648796. */
export const longestRetryAfterMs = 60_000;

/** Each wait is varied by up to a quarter, so that many tabs do not come back at the same moment. */
const jitter = 0.25;

export type RetryDecision =
  | { readonly status: 'wait'; readonly durationMs: number }
  | { readonly status: 'give-up'; readonly reason: 'tries-spent' | 'retry-after-too-long' };

export type RetrySituation = {
  /** Tries already made, 1 or more. */
  readonly triesMade: number;
  /** The service's own word, when it could be read: it outranks our waits. */
  readonly retryAfterMs?: number | undefined;
  /** From 0 up to, but not including, 1. */
  readonly random01: number;
};

/** Whether and when to try again after a failure that may pass. */
export const retryDelay = ({
  triesMade,
  retryAfterMs,
  random01,
}: RetrySituation): RetryDecision => {
  if (retryAfterMs !== undefined && retryAfterMs > longestRetryAfterMs) {
    return { status: 'give-up', reason: 'retry-after-too-long' };
  }
  const baseMs = backoffMs[triesMade - 1];
  if (baseMs === undefined) return { status: 'give-up', reason: 'tries-spent' };
  const durationMs = retryAfterMs ?? Math.round(baseMs * (1 - jitter + 2 * jitter * random01));
  return { status: 'wait', durationMs };
};
