import type { RequestLog, RequestLogEntry } from '../types.ts';

/** Enough for a long look around; the oldest go first. */
const keptEntries = 5_000;

export function createRequestLog(): RequestLog {
  let entries: RequestLogEntry[] = [];
  return {
    record(entry) {
      entries.push(entry);
      if (entries.length > keptEntries) entries = entries.slice(-keptEntries);
    },
    list: () => [...entries],
    clear() {
      entries = [];
    },
  };
}
