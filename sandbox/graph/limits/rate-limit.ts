import type { Clock } from '#shared';
import type { SandboxSettings } from '../../types.ts';
import type { GraphFailure } from '../answer.ts';

export type RateLimit = {
  /** Takes one request out of the allowance; a failure when there is none. */
  take(settings: SandboxSettings): GraphFailure | undefined;
  /** Fills the bucket again. */
  reset(): void;
};

/**
 * A bucket for the whole tenant that refills evenly. 429 with `Retry-After` in whole seconds.
 * Source: Microsoft Learn, graph/throttling and throttling-limits (2026-02-06).
 */
export function createRateLimit(clock: Clock): RateLimit {
  const unfilled = { capacity: 0, perSecond: 0, tokens: 0, filledAtMs: 0 };
  let bucket = unfilled;

  return {
    reset() {
      bucket = unfilled;
    },
    take({ requestsPerSecond, burst }) {
      if (requestsPerSecond === undefined) return undefined;
      const capacity = burst ?? Math.max(1, requestsPerSecond);
      const nowMs = clock.now();
      if (bucket.capacity !== capacity || bucket.perSecond !== requestsPerSecond) {
        bucket = { capacity, perSecond: requestsPerSecond, tokens: capacity, filledAtMs: nowMs };
      }
      const earned = ((nowMs - bucket.filledAtMs) / 1000) * requestsPerSecond;
      const tokens = Math.min(capacity, bucket.tokens + earned);
      bucket = { ...bucket, tokens: tokens >= 1 ? tokens - 1 : tokens, filledAtMs: nowMs };
      return tokens >= 1 ? undefined : throttled(Math.ceil((1 - tokens) / requestsPerSecond));
    },
  };
}

const throttled = (retryAfterSeconds: number): GraphFailure => ({
  status: 429,
  code: 'TooManyRequests',
  message: 'Too many requests.',
  retryAfterSeconds,
});
