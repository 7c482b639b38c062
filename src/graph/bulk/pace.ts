/** How fast a queue of many may start its items; what is learned from answers makes the next pace. */
export type Pace = {
  /** `opening`: no limit has been met yet. */
  readonly phase: 'opening' | 'steady';
  readonly startsPerSecond: number;
  readonly nextStartAtMs: number;
  /** When the pace was last slowed down, or the queue began. */
  readonly slowedAtMs: number;
  readonly acceptedSinceSlowed: number;
  /** 429s in a row, without a success between them. */
  readonly throttledInRow: number;
};

export type ThrottledStart = {
  readonly nowMs: number;
  /** When the item that was refused had been started. */
  readonly startedAtMs: number;
  /** The service's own word, when it could be read. */
  readonly retryAfterMs?: number | undefined;
  /** From 0 up to, but not including, 1. */
  readonly random01: number;
};

const openingStartsPerSecond = 10;
const slowestStartsPerSecond = 0.2;
const fastestStartsPerSecond = 50;

/** Steps that each success adds: quick until the limit is known, about 5 % a second afterwards. */
const stepPerSuccess = { opening: 0.5, steady: 0.05 } as const;

/** Pauses after 429s in a row when the service does not say how long, each varied by up to a quarter. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000] as const;
const longestPauseMs = 30_000;
const jitter = 0.25;

export const openPace = (nowMs: number): Pace => ({
  phase: 'opening',
  startsPerSecond: openingStartsPerSecond,
  nextStartAtMs: nowMs,
  slowedAtMs: nowMs,
  acceptedSinceSlowed: 0,
  throttledInRow: 0,
});

/** The pace after an item was started. A start that came late lets the next one come a little sooner. */
export const afterStart = (pace: Pace, nowMs: number): Pace => {
  const gapMs = 1000 / pace.startsPerSecond;
  return { ...pace, nextStartAtMs: Math.max(pace.nextStartAtMs, nowMs - gapMs) + gapMs };
};

/** The pace after the service took an item, or refused it for reasons of its own: it was not too fast. */
export const afterAccepted = (pace: Pace): Pace => ({
  ...pace,
  startsPerSecond: Math.min(
    fastestStartsPerSecond,
    pace.startsPerSecond + stepPerSuccess[pace.phase],
  ),
  acceptedSinceSlowed: pace.acceptedSinceSlowed + 1,
  throttledInRow: 0,
});

/** The pace after a 429: everything pauses, then goes on a little slower than the service was seen to take. */
export const afterThrottled = (pace: Pace, start: ThrottledStart): Pace => {
  const { nowMs, startedAtMs, retryAfterMs = 0 } = start;
  // It was on its way when the pace was slowed, so it says nothing of the new pace.
  if (startedAtMs < pace.slowedAtMs) {
    return { ...pace, nextStartAtMs: Math.max(pace.nextStartAtMs, nowMs + retryAfterMs) };
  }
  return {
    phase: 'steady',
    startsPerSecond: slowerRate(pace, nowMs),
    nextStartAtMs: nowMs + pauseMs(pace, start),
    slowedAtMs: nowMs,
    acceptedSinceSlowed: 0,
    throttledInRow: pace.throttledInRow + 1,
  };
};

/**
 * Between two 429s the service has taken exactly what it can take. Before the first one it also took its
 * reserve, so then the pace is halved instead.
 */
const slowerRate = (pace: Pace, nowMs: number): number => {
  const half = pace.startsPerSecond / 2;
  const elapsedSeconds = Math.max(1, nowMs - pace.slowedAtMs) / 1000;
  const measured = pace.phase === 'opening' ? 0 : pace.acceptedSinceSlowed / elapsedSeconds;
  const slower = Math.min(pace.startsPerSecond * 0.95, Math.max(half, measured * 0.95));
  return Math.max(slowestStartsPerSecond, slower);
};

const pauseMs = ({ throttledInRow }: Pace, { retryAfterMs, random01 }: ThrottledStart): number => {
  if (retryAfterMs !== undefined) return retryAfterMs;
  const baseMs = pausesMs[throttledInRow] ?? longestPauseMs;
  return Math.round(baseMs * (1 - jitter + 2 * jitter * random01));
};
