import type { Language } from '#i18n';

import { drawFirstPaint, type FirstTexts } from './first-paint.ts';
import { explainNotLoaded } from './not-loaded.ts';

/** Starts the page for good: its session, and then its view. */
export type StartPage = () => Promise<void>;

/**
 * All that a page's first script does: it draws the first paint, and runs what `loadStart` downloads. Where that cannot
 * be downloaded, the page says so.
 */
export async function beginPage(
  texts: Readonly<Record<Language, FirstTexts>>,
  loadStart: () => Promise<StartPage>,
): Promise<void> {
  drawFirstPaint(texts);
  const start = await loadStart().catch(explainNotLoaded);
  await start?.();
}
