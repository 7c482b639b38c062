import type { CallOptions } from '#graph';

import type { ChangeOptions } from './types.ts';

/** What of a change's options goes with each of its requests. */
export const callOptions = ({
  signal,
  tryTimeoutMs,
}: Pick<ChangeOptions, 'signal' | 'tryTimeoutMs'>): CallOptions => ({
  ...(signal !== undefined && { signal }),
  ...(tryTimeoutMs !== undefined && { tryTimeoutMs }),
});
