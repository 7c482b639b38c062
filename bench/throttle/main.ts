/**
 * How near a run over many comes to what a rate limit allows that nobody has told it. The last line is JSON;
 * the exit code is 1 where a limit of the project is not met.
 */
import { measure, type Measured } from './measure.ts';

const rates = [10, 4] as const;
const seeds = [1, 2, 3] as const;
const limits = { readable: 1.15, hidden: 1.5 } as const;

const write = (line: string) => process.stdout.write(`${line}\n`);

const describe = (run: Measured): string =>
  [
    `${run.requestsPerSecond}/s, burst ${run.burst}, Retry-After ${run.retryAfter}:`,
    `${run.seconds.toFixed(1)} s, ${run.ratio.toFixed(3)} of what the rate allows,`,
    `${run.requests} requests, ${run.throttled} answered 429, ${run.failed} failed,`,
    `${run.mostUnderWayPerMailbox} at once per mailbox`,
  ].join(' ');

const runs: Measured[] = [];
for (const requestsPerSecond of rates) {
  for (const retryAfter of ['readable', 'hidden'] as const) {
    for (const seed of seeds) {
      const run = await measure({ requestsPerSecond, burst: 20, retryAfter, seed });
      write(describe(run));
      runs.push(run);
    }
  }
}

const worst = (retryAfter: Measured['retryAfter']): number =>
  Math.max(...runs.filter((run) => run.retryAfter === retryAfter).map(({ ratio }) => ratio));
const sum = (count: (run: Measured) => number): number =>
  runs.reduce((total, run) => total + count(run), 0);

const result = {
  ratioToLimit: Number(worst('readable').toFixed(3)),
  ratioToLimitHidden: Number(worst('hidden').toFixed(3)),
  failed: sum(({ failed }) => failed),
  sentAgainAfterSuccess: sum((run) => run.sentAgainAfterSuccess),
  mostUnderWayPerMailbox: Math.max(...runs.map((run) => run.mostUnderWayPerMailbox)),
};
write(JSON.stringify(result));
const isMet =
  result.ratioToLimit <= limits.readable &&
  result.ratioToLimitHidden <= limits.hidden &&
  result.failed === 0 &&
  result.sentAgainAfterSuccess === 0 &&
  result.mostUnderWayPerMailbox <= 4;
process.exitCode = isMet ? 0 : 1;
