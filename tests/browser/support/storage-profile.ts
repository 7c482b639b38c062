import type { FrameLocator, Page } from '@playwright/test';

/** What the browser grants the frame: nothing at all, or storage of its own apart from the same origin elsewhere. */
export const frameStorage = (tab: FrameLocator): Promise<'denied' | 'granted'> =>
  tab.locator('body').evaluate(() => {
    try {
      window.sessionStorage.setItem('portrait-test', '1');
      window.sessionStorage.removeItem('portrait-test');
      return 'granted';
    } catch {
      return 'denied';
    }
  });

const mark = 'portrait-test-partition';

/**
 * What the origin keeps in its frame and what it keeps in a window of its own: browsers that partition by
 * host site show the one nothing of the other. Needs a frame that is granted storage.
 */
export async function framePartition(
  tab: FrameLocator,
  ownWindow: Page,
): Promise<'partitioned' | 'shared'> {
  const inFrame = tab.locator('body');
  await ownWindow.evaluate((key) => window.localStorage.setItem(key, '1'), mark);
  const seen = await inFrame.evaluate((_, key) => window.localStorage.getItem(key), mark);
  await ownWindow.evaluate((key) => window.localStorage.removeItem(key), mark);
  return seen === null ? 'partitioned' : 'shared';
}

/** A press may open one window; whether a second one opens is the blocker's word. */
export const popupBlocker = (page: Page): Promise<'on' | 'off'> =>
  page.evaluate(() => {
    window.open('about:blank')?.close();
    const second = window.open('about:blank');
    second?.close();
    return second === null ? 'on' : 'off';
  });
