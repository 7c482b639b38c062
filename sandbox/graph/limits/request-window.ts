import type { Clock } from '#shared';

/** Source: Microsoft Learn, throttling-limits (Outlook service), 2026-02-06. */
const maxRequests = 10_000;
const windowMs = 10 * 60 * 1000;

export type RequestWindow = {
  /** Counts one request; gives how long to wait in ms when there were too many, 0 when it may pass. */
  take(key: string): number;
  reset(): void;
};

/** The last ten minutes of every app and mailbox. Refused requests are not counted (assumed). */
export function createRequestWindow(clock: Clock): RequestWindow {
  const times = new Map<string, number[]>();
  return {
    reset() {
      times.clear();
    },
    take(key) {
      const nowMs = clock.now();
      const recent = times.get(key) ?? [];
      times.set(key, recent);
      const firstRecent = recent.findIndex((timeMs) => timeMs > nowMs - windowMs);
      recent.splice(0, firstRecent < 0 ? recent.length : firstRecent);
      const [oldestMs] = recent;
      if (recent.length >= maxRequests && oldestMs !== undefined) {
        return oldestMs + windowMs - nowMs;
      }
      recent.push(nowMs);
      return 0;
    },
  };
}
