import type { Page } from '@playwright/test';

/** Given to the browser at its launch, so that a worker's garbage can be collected too. */
export const collectableWorkers = '--js-flags=--expose-gc';

/** Collects whatever nothing holds any more, in the page and its workers, and has the browser give up its caches. */
export async function collectGarbage(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    const collected = worker.evaluate(() => (globalThis as { gc?: () => void }).gc?.());
    // A worker that ends meanwhile has nothing left.
    await collected.catch(() => undefined);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await session.detach();
}
