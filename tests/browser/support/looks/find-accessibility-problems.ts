import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fluent's own (Tabster's) at the edges of a dialog: hidden from assistive technology and never left with the
 * focus, which they hand on at once. Axe cannot know that.
 */
const focusCatchers = '[data-tabster-dummy]';

/** What axe finds by the rules of WCAG 2.2 AA, text contrast among them; in a frame when one is named. */
export async function findAccessibilityProblems(
  page: Page,
  frameSelector?: string,
): Promise<readonly string[]> {
  const within = frameSelector === undefined ? [] : [frameSelector];
  const axe = new AxeBuilder({ page })
    .withTags(tags)
    .include([...within, 'html'] as [string, string])
    .exclude([...within, focusCatchers] as [string, string]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}
