import type { Task, TracedMoves } from './trace.ts';

/** The value that `share01` of all values do not exceed. */
export function percentile(values: readonly number[], share01: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = Math.max(0, Math.ceil(sorted.length * share01) - 1);
  const value = sorted[place];
  if (value === undefined) throw new Error('There is nothing to measure by.');
  return value;
}

/** What the main thread worked in each screen frame: all tasks from one frame's beginning to the next's. */
export function workPerFrameMs({ frameStartsMs, tasks }: TracedMoves): readonly number[] {
  return frameStartsMs.slice(0, -1).map((startMs, place) => {
    const endMs = frameStartsMs[place + 1] ?? Number.POSITIVE_INFINITY;
    // A frame begins inside the task that makes it.
    const own = tasks.filter((task) => task.startMs < endMs && endOf(task) >= startMs);
    return own
      .filter((task) => endOf(task) < endMs)
      .reduce((sum, { durationMs }) => sum + durationMs, 0);
  });
}

const endOf = ({ durationMs, startMs }: Task): number => startMs + durationMs;
