import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fluent's own (Tabster's) at the edges of a dialog: hidden from assistive technology and never left with the
 * focus, which they hand on at once. Axe cannot know that.
 */
const focusCatchers = '[data-tabster-dummy]';

/**
 * What axe finds by the rules of WCAG 2.2 AA, text contrast among them; in a frame when one is named.
 * (Not in axe's "legacy mode": it finds nothing in a frame of another origin, and does not say so.)
 */
export async function findAccessibilityProblems(
  page: Page,
  frameSelector?: string,
): Promise<readonly string[]> {
  const within = frameSelector === undefined ? [] : [frameSelector];
  const axe = new AxeBuilder({ page })
    // In full only what is wrong; every rule runs all the same.
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .include([...within, 'html'] as [string, string])
    .exclude([...within, focusCatchers] as [string, string]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}
