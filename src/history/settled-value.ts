import { withinTimeLimit, type Clock } from '#shared';

import { storageTimeoutMs } from './limits.ts';

/** What `work` comes to; `undefined` when it fails or takes too long, both of which mean: not on this device. */
export const settledValue = async <Value>(
  work: Promise<Value>,
  clock: Clock,
): Promise<{ readonly value: Value } | undefined> => {
  try {
    const outcome = await withinTimeLimit(work, storageTimeoutMs, clock);
    return outcome.status === 'settled' ? { value: outcome.value } : undefined;
  } catch {
    return undefined;
  }
};
