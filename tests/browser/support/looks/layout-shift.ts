import type { Frame, Page } from '@playwright/test';

declare global {
  var layoutShift: { score: number; readonly moved: string[] } | undefined;
}

type LayoutShiftEntry = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
};

/** From now on every page and frame adds up its layout shifts from its first paint on. */
export const watchLayoutShift = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const sum = { score: 0, moved: [] as string[] };
    globalThis.layoutShift = sum;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShiftEntry[]) {
        sum.score += entry.value;
        sum.moved.push(
          ...entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML : '')),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The sum of all layout shifts, 0 for a page on which nothing has moved; and what has. */
export async function readLayoutShift(
  frame: Frame,
): Promise<{ readonly score: number; readonly moved: readonly string[] }> {
  const sum = await frame.evaluate(
    () =>
      new Promise<typeof globalThis.layoutShift>((resolve) => {
        // The observer is told of a shift after the frame that shows it.
        requestAnimationFrame(() => setTimeout(() => resolve(globalThis.layoutShift), 100));
      }),
  );
  if (sum === undefined) throw new Error('Layout shifts are watched from before the page opens.');
  return sum;
}
