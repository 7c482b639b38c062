import { type Clock, type Result } from '#shared';

import { isGraphError } from '../is-graph-error.ts';
import type { CallOptions } from '../types.ts';
import { afterAccepted, afterStart, afterThrottled, openPace, type Pace } from './pace.ts';

export type PacedQueueOptions<Item, Value, Failure> = {
  readonly items: readonly Item[];
  /** Does one item. Hands `call` on to Graph's client, so that a 429 comes back here at once. */
  readonly work: (item: Item, call: CallOptions) => Promise<Result<Value, Failure>>;
  readonly clock: Clock;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly signal?: AbortSignal;
  /** Items under way at the same time; 16 unless told. Each mailbox has its own limit beneath. */
  readonly maxUnderWay?: number;
  /** Called as items are done, in the order in which they are. */
  readonly onSettled?: (item: Item, outcome: Result<Value, Failure>) => void;
};

/** How long an item is put back after 429s before it counts as failed, and the queue waits for any success. */
const patienceMs = 300_000;

/** One item that alone is throttled must not hold up all others; one at the end of a long queue would wait too long. */
const placesBack = 8;

type Job<Item> = { readonly item: Item; readonly index: number; firstThrottledAtMs?: number };

type Queue<Item, Value, Failure> = PacedQueueOptions<Item, Value, Failure> & {
  readonly waiting: Job<Item>[];
  readonly underWay: Set<Promise<void>>;
  readonly outcomes: Result<Value, Failure>[];
  pace: Pace;
  lastAcceptedAtMs: number;
};

/**
 * Does many items, each once, as fast as the service takes them: one outcome per item, in their order.
 *
 * A 429 is not a try. It slows the rate at which items are started, which recovers step by step, and the item
 * goes back a few places, for up to 5 minutes; then it fails as `graph/throttled`. When nothing at all has
 * succeeded for so long, the items that are left fail with it, unsent. Rejects with `AbortError` when `signal` aborts.
 */
export const runPaced = async <Item, Value, Failure>(
  options: PacedQueueOptions<Item, Value, Failure>,
): Promise<readonly Result<Value, Failure>[]> => {
  const { items, clock, signal, maxUnderWay = 16 } = options;
  const nowMs = clock.now();
  const queue: Queue<Item, Value, Failure> = {
    ...options,
    waiting: items.map((item, index) => ({ item, index })),
    underWay: new Set(),
    outcomes: [],
    pace: openPace(nowMs),
    lastAcceptedAtMs: nowMs,
  };
  while (queue.waiting.length > 0 || queue.underWay.size > 0) {
    if (queue.waiting.length === 0 || queue.underWay.size >= maxUnderWay) {
      await Promise.race(queue.underWay);
      continue;
    }
    const waitMs = queue.pace.nextStartAtMs - clock.now();
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    else startNext(queue);
  }
  return queue.outcomes;
};

const startNext = <Item, Value, Failure>(queue: Queue<Item, Value, Failure>): void => {
  const job = queue.waiting.shift();
  if (job === undefined) return;
  queue.pace = afterStart(queue.pace, queue.clock.now());
  const running = runJob(queue, job).finally(() => queue.underWay.delete(running));
  // A rejection is met where the queue waits; this one keeps it from counting as unhandled until then.
  running.catch(() => undefined);
  queue.underWay.add(running);
};

const runJob = async <Item, Value, Failure>(
  queue: Queue<Item, Value, Failure>,
  job: Job<Item>,
): Promise<void> => {
  const { clock, signal } = queue;
  const startedAtMs = clock.now();
  const call = { throttled: 'return', ...(signal === undefined ? {} : { signal }) } as const;
  const outcome = await queue.work(job.item, call);
  const nowMs = clock.now();
  if (outcome.ok || !isThrottled(outcome.error)) {
    queue.pace = afterAccepted(queue.pace);
    queue.lastAcceptedAtMs = nowMs;
    settle(queue, job, outcome);
    return;
  }
  const { retryAfterMs } = outcome.error;
  const random01 = queue.random();
  queue.pace = afterThrottled(queue.pace, { nowMs, startedAtMs, retryAfterMs, random01 });
  putBack(queue, job, outcome);
};

const putBack = <Item, Value, Failure>(
  queue: Queue<Item, Value, Failure>,
  job: Job<Item>,
  outcome: Result<Value, Failure>,
): void => {
  job.firstThrottledAtMs ??= queue.clock.now();
  const { nextStartAtMs } = queue.pace;
  if (nextStartAtMs - job.firstThrottledAtMs <= patienceMs) {
    queue.waiting.splice(placesBack, 0, job);
    return;
  }
  settle(queue, job, outcome);
  if (nextStartAtMs - queue.lastAcceptedAtMs <= patienceMs) return;
  for (const left of queue.waiting.splice(0)) settle(queue, left, outcome);
};

const settle = <Item, Value, Failure>(
  { outcomes, onSettled }: Queue<Item, Value, Failure>,
  { item, index }: Job<Item>,
  outcome: Result<Value, Failure>,
): void => {
  outcomes[index] = outcome;
  onSettled?.(item, outcome);
};

const isThrottled = (error: unknown): error is { readonly retryAfterMs?: number } =>
  isGraphError(error) && error.kind === 'graph/throttled';
