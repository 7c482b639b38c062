import type { Frame } from '@playwright/test';

import { installPageTools } from './page-tools.ts';

/** Text of which a part cannot be seen and cannot be scrolled to either. */
export async function findClipped(frame: Frame): Promise<readonly string[]> {
  await installPageTools(frame);
  return frame.evaluate(() => {
    const { describe, textBoxes, texts } = globalThis.pageTools;
    const tolerancePx = 1;
    type Box = ReturnType<typeof textBoxes>[number];
    type Side = keyof Box;

    const sticksOut = (inner: Box, outer: Box, sides: readonly Side[]): boolean =>
      sides.some((side) => {
        const beyond = inner[side] - outer[side];
        return (side === 'left' || side === 'top' ? -beyond : beyond) > tolerancePx;
      });

    const viewport: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

    /** Along one axis, up to what scrolls: whatever hides what sticks out of it cuts it off. */
    const isCut = (element: Element, box: Box, axis: 'x' | 'y'): boolean => {
      const sides: readonly Side[] = axis === 'x' ? ['left', 'right'] : ['top', 'bottom'];
      for (let above: Element | null = element; above; above = above.parentElement) {
        const style = getComputedStyle(above);
        const overflow = axis === 'x' ? style.overflowX : style.overflowY;
        if (overflow === 'auto' || overflow === 'scroll') return false;
        const hides = overflow === 'hidden' || overflow === 'clip';
        if (hides && sticksOut(box, above.getBoundingClientRect(), sides)) return true;
        if (style.position === 'fixed') return sticksOut(box, viewport, sides);
      }
      return false;
    };

    return texts()
      .filter((element) =>
        textBoxes(element).some((box) => isCut(element, box, 'x') || isCut(element, box, 'y')),
      )
      .map((element) => `clipped: ${describe(element)}`);
  });
}
