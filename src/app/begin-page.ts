import type { Language } from '#i18n';

import { drawFirstPaint, type FirstTexts } from './first-paint.ts';
import { explainNotLoaded } from './not-loaded.ts';

/** Starts the page for good: its session, and then its view. */
export type StartPage = () => Promise<void>;

export type PageBeginning = {
  readonly texts: Readonly<Record<Language, FirstTexts>>;
  /** What all the rest waits for, since it is work for the same thread. */
  readonly before?: Promise<unknown>;
  readonly loadStart: () => Promise<StartPage>;
};

/**
 * All that a page's first script does: it draws the first paint, and after `before` it runs what `loadStart` downloads.
 * Where that cannot be downloaded, the page says so.
 */
export async function beginPage({ texts, before, loadStart }: PageBeginning): Promise<void> {
  drawFirstPaint(texts);
  await before;
  compileWhatIsNeeded();
  const start = await loadStart().catch(explainNotLoaded);
  await start?.();
}

/**
 * The page's scripts are downloaded since its first line, as `prefetch`, which compiles nothing: that would take the
 * processor from the first paint. As `preload` they are compiled beside this thread until they are asked for.
 */
function compileWhatIsNeeded(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="prefetch"]')) {
    link.rel = 'preload';
  }
}
