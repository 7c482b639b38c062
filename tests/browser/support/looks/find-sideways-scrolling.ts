import type { Frame } from '@playwright/test';

import { installPageTools } from './page-tools.ts';

/** Whatever is wider than its place: the page, or a part that scrolls by itself. */
export async function findSidewaysScrolling(frame: Frame): Promise<readonly string[]> {
  await installPageTools(frame);
  return frame.evaluate(() => {
    const { describe } = globalThis.pageTools;
    const scrolls = (element: Element): boolean => {
      const isPage = element === document.documentElement;
      const { overflowX } = getComputedStyle(element);
      return isPage || overflowX === 'auto' || overflowX === 'scroll';
    };
    return [document.documentElement, ...document.querySelectorAll('body, body *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && scrolls(each))
      .map(
        (each) =>
          `scrolls sideways by ${each.scrollWidth - each.clientWidth} px: ${describe(each)}`,
      );
  });
}
