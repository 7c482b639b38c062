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

/**
 * Gives the skeleton in the page its heading, language and theme before anything else has loaded.
 * Runs synchronously and small, ahead of the first paint.
 */
export function drawFirstPaint(headings: Readonly<Record<Language, string>>): void {
  const language = applyFirstLook();
  const heading = document.getElementById('first-paint-heading');
  if (heading) heading.textContent = headings[language];
}
