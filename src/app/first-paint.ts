import { browserTheme, readUrlHints } from '#hosts';
import { languageFor, languages, type Language } from '#i18n';

/** Puts the page into language and theme of its address, else of the browser; gives the language. */
export function applyFirstLook(): Language {
  const hints = readUrlHints(location.search);
  const language = languageFor(hints.locale ?? navigator.language);
  const root = document.documentElement;
  root.lang = language;
  root.dir = languages[language].direction;
  root.dataset['theme'] = hints.theme ?? browserTheme();
  return language;
}

/** What a page says before its texts have been downloaded, or where they cannot be. */
export type FirstTexts = {
  readonly heading: string;
  /** A part of the page cannot be downloaded. */
  readonly notLoaded: string;
  readonly reload: string;
};

/**
 * Gives the skeleton in the page its heading, language and theme before anything else has loaded, and lays
 * down the words of `showNotLoaded`. Runs synchronously and small, ahead of the first paint.
 */
export function drawFirstPaint(texts: Readonly<Record<Language, FirstTexts>>): void {
  const { heading, notLoaded, reload } = texts[applyFirstLook()];
  const place = document.getElementById('first-paint-heading');
  if (place) place.textContent = heading;
  const failure = document.getElementById('not-loaded');
  if (failure) Object.assign(failure.dataset, { notLoaded, reload });
}
