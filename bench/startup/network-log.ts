import type { CDPSession } from '@playwright/test';

/** One request of the measured frame. Times are milliseconds since the epoch. */
export type NetworkRequest = {
  readonly address: string;
  readonly method: string;
  readonly startedMs: number;
  readonly endedMs?: number;
  /** Bytes over the line, headers included; 0 from the cache. */
  readonly sizeBytes: number;
};

type Open = { -readonly [Field in keyof NetworkRequest]: NetworkRequest[Field] };

/** What goes over the line from now on, as Chromium's DevTools see it. */
export async function recordNetwork(session: CDPSession): Promise<() => readonly NetworkRequest[]> {
  const requests = new Map<string, Open>();
  /** DevTools' own clock in seconds, and the difference to the epoch. */
  let offsetS = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }) => {
    offsetS = wallTime - timestamp;
    requests.set(requestId, {
      address: request.url,
      method: request.method,
      startedMs: wallTime * 1000,
      sizeBytes: 0,
    });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const request = requests.get(requestId);
    if (request === undefined) return;
    request.sizeBytes = encodedDataLength;
    request.endedMs = (timestamp + offsetS) * 1000;
  });
  await session.send('Network.enable');
  return () => [...requests.values()];
}
