import { abortError, type Clock } from '#shared';

type Sleeper = { readonly dueMs: number; readonly wake: () => void };

/** A clock that jumps to the next wait as soon as nothing else is left to do. */
export type VirtualClock = Clock & {
  /** The waits that ran to their end, in order; those that were called off, such as time limits, are not among them. */
  readonly finishedSleepsMs: readonly number[];
  /** Runs `work` to its end. Fails when it waits for something that never comes. */
  run<Value>(work: Promise<Value>): Promise<Value>;
  /** Keeps the clock from jumping while `work`, which waits for something real, is under way. */
  holdDuring<Value>(work: Promise<Value>): Promise<Value>;
};

/** Turns of the event loop without a change after which the code under test is taken to be waiting. */
const idleTurns = 12;

export function createVirtualClock(startMs = Date.UTC(2026, 0, 1)): VirtualClock {
  let nowMs = startMs;
  let holds = 0;
  const sleepers = new Set<Sleeper>();
  const finishedSleepsMs: number[] = [];

  const jump = () => {
    const next = [...sleepers].sort((left, right) => left.dueMs - right.dueMs)[0];
    if (next === undefined) throw new Error('Everything waits and no time limit is set.');
    nowMs = Math.max(nowMs, next.dueMs);
    sleepers.delete(next);
    next.wake();
  };

  const sleep: Clock['sleep'] = (durationMs, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = () => {
        sleepers.delete(sleeper);
        reject(abortError());
      };
      const sleeper: Sleeper = {
        dueMs: nowMs + durationMs,
        wake: () => {
          signal?.removeEventListener('abort', onAbort);
          finishedSleepsMs.push(durationMs);
          resolve();
        },
      };
      if (signal?.aborted) {
        reject(abortError());
        return;
      }
      sleepers.add(sleeper);
      signal?.addEventListener('abort', onAbort, { once: true });
    });

  return {
    now: () => nowMs,
    sleep,
    finishedSleepsMs,
    async run(work) {
      let over = false;
      const isOver = () => over;
      const end = () => {
        over = true;
      };
      work.then(end, end);
      while (!isOver()) {
        for (let turn = 0; turn < idleTurns && !isOver(); turn += 1) await eventLoopTurn();
        if (!isOver() && holds === 0) jump();
      }
      return work;
    },
    async holdDuring(work) {
      holds += 1;
      try {
        return await work;
      } finally {
        holds -= 1;
      }
    },
  };
}

const eventLoopTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
