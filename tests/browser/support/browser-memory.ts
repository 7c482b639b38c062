import { readFile } from 'node:fs/promises';

import type { Browser } from '@playwright/test';

const bytesPerMegabyte = 1_000_000;
const sampleIntervalMs = 40;

/** Memory of all processes of a browser together. Where the system does not tell it (it is read from /proc), `undefined`. */
export type BrowserMemory = {
  residentMb(): Promise<number | undefined>;
  /** Runs `work`; `peakMb` is the most that was resident meanwhile. */
  watch<Value>(work: () => Promise<Value>): Promise<{ value: Value; peakMb: number | undefined }>;
};

export async function openBrowserMemory(browser: Browser): Promise<BrowserMemory> {
  const session = await browser.newBrowserCDPSession();

  const residentMb = async (): Promise<number | undefined> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sizes = await Promise.all(processInfo.map(({ id }) => residentOf(id)));
    const known = sizes.filter((size) => size !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, size) => sum + size, 0);
  };

  return {
    residentMb,
    watch: async (work) => {
      let peakMb = await residentMb();
      const stop = new AbortController();
      const watching = (async () => {
        while (!stop.signal.aborted) {
          const nowMb = await residentMb();
          if (nowMb !== undefined) peakMb = Math.max(peakMb ?? 0, nowMb);
          await new Promise((resolve) => setTimeout(resolve, sampleIntervalMs));
        }
      })();
      try {
        const value = await work();
        return { value, peakMb };
      } finally {
        stop.abort();
        await watching;
      }
    },
  };
}

/** Anonymous and shared memory; files that are mapped do not count. A process that has just ended has none. */
async function residentOf(processId: number): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${processId}/status`, 'utf8');
    const kilobytes = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)];
    return kilobytes.reduce((sum, [, size]) => sum + Number(size) * 1024, 0) / bytesPerMegabyte;
  } catch {
    return undefined;
  }
}
