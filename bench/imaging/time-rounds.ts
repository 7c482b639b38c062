import type { Page } from '@playwright/test';

import type { Runner } from './page/main.ts';

export type Timed = { readonly ms: number; readonly sizeBytes: number };
/** What everybody took in one round. */
export type Round = ReadonlyMap<Runner, Timed>;

const restMs = 40;

/**
 * Everybody once per round, in another order each time, so that whatever else the machine does meets all alike. The
 * first round pays for what is done once, and is not counted.
 */
export async function timeRounds(
  page: Page,
  names: readonly Runner[],
  count: number,
): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let turn = 0; turn <= count; turn += 1) {
    const round = new Map<Runner, Timed>();
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(place + turn) % names.length];
      if (name === undefined) continue;
      round.set(name, await page.evaluate((runner) => globalThis.benchPage.time(runner), name));
      // What the one has left behind is not collected in the other's time.
      await page.waitForTimeout(restMs);
    }
    if (turn > 0) rounds.push(round);
  }
  return rounds;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** One's time over another's in the same round, the median of all rounds. */
export const ratioOf = (rounds: readonly Round[], over: Runner, under: Runner): number =>
  median(rounds.map((round) => (round.get(over)?.ms ?? NaN) / (round.get(under)?.ms ?? NaN)));

export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
