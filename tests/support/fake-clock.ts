import { abortError, type Clock } from '#shared';

/** A clock that stands still until it is told how far to go. */
export type FakeClock = Clock & {
  /** How many sleep now. */
  waiting(): number;
  /** Moves on and lets everything that was due run. */
  advance(durationMs: number): Promise<void>;
};

export function createFakeClock(): FakeClock {
  let nowMs = 0;
  const sleepers = new Set<{ dueMs: number; wake: () => void }>();

  return {
    now: () => nowMs,
    waiting: () => sleepers.size,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        const finish = (how: () => void) => () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', onAbort);
          how();
        };
        const sleeper = { dueMs: nowMs + durationMs, wake: finish(resolve) };
        const onAbort = finish(() => {
          reject(abortError());
        });
        sleepers.add(sleeper);
        signal?.addEventListener('abort', onAbort);
      }),
    async advance(durationMs) {
      await settle();
      nowMs += durationMs;
      for (const sleeper of [...sleepers]) if (sleeper.dueMs <= nowMs) sleeper.wake();
      await settle();
    },
  };
}

/** Lets promise chains of the code under test run to their next wait. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
