import { abortError, type Clock } from '#shared';

/** A clock that stands still until it is told how far to go. */
export type FakeClock = Clock & {
  /** Moves on and lets everything that was due run. */
  advance(durationMs: number): Promise<void>;
};

export function createFakeClock(): FakeClock {
  let nowMs = 0;
  const sleepers = new Set<{ dueMs: number; wake: () => void }>();

  return {
    now: () => nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { dueMs: nowMs + durationMs, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(abortError());
        });
      }),
    async advance(durationMs) {
      await settle();
      nowMs += durationMs;
      for (const sleeper of [...sleepers]) {
        if (sleeper.dueMs > nowMs) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
  };
}

/** Lets promise chains of the code under test run to their next wait. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
