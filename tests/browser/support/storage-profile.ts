import type { FrameLocator } from '@playwright/test';

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
