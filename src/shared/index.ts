/** What every module may use: outcomes, time, cancellation. Imports nothing. */
export { abortError, isAbortError, systemClock, type Clock } from './clock.ts';
export { invariant } from './invariant.ts';
export { err, ok, type Result } from './result.ts';
export { withinTimeLimit, type TimeLimited } from './time-limit.ts';
