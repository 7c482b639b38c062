import { browserTheme, readUrlHints } from '#hosts';
import { languageFor, type Language } from '#i18n';

/**
 * Gives the skeleton in the page its heading, language and theme before anything else has loaded.
 * Runs synchronously and small, ahead of the first paint.
 */
export function drawFirstPaint(headings: Readonly<Record<Language, string>>): void {
  const hints = readUrlHints(location.search);
  const language = languageFor(hints.locale ?? navigator.language);
  const root = document.documentElement;
  root.lang = language;
  root.dataset['theme'] = hints.theme ?? browserTheme();
  const heading = document.getElementById('first-paint-heading');
  if (heading) heading.textContent = headings[language];
}
