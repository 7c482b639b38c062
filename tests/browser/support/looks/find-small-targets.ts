import type { Frame } from '@playwright/test';

import { installPageTools } from './page-tools.ts';

/** WCAG 2.2, success criterion 2.5.8, without its exceptions. */
const leastEdgePx = 24;

/** Controls too small to be hit. */
export async function findSmallTargets(frame: Frame): Promise<readonly string[]> {
  await installPageTools(frame);
  return frame.evaluate((least) => {
    const { describe, interactive } = globalThis.pageTools;
    return interactive().flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      return Math.min(width, height) < least
        ? [`${Math.round(width)} x ${Math.round(height)} px: ${describe(control)}`]
        : [];
    });
  }, leastEdgePx);
}
