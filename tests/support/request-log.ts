import type { RequestLog, RequestLogEntry } from '../../sandbox/types.ts';

/** A log for tests of one service alone. */
export function createTestLog(): RequestLog {
  let entries: readonly RequestLogEntry[] = [];
  return {
    record: (entry) => {
      entries = [...entries, entry];
    },
    list: () => entries,
    clear: () => {
      entries = [];
    },
  };
}
