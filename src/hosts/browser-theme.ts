import type { HostTheme } from './types.ts';

/** The media queries in which a browser says how it should look. */
export const themeQueries = {
  forcedColors: '(forced-colors: active)',
  moreContrast: '(prefers-contrast: more)',
  dark: '(prefers-color-scheme: dark)',
} as const;

/**
 * The theme that the browser itself asks for; a wish for contrast goes before one for darkness.
 * Answers at once, for the paint that happens before any host has answered.
 */
export function browserTheme(page: Pick<Window, 'matchMedia'> = window): HostTheme {
  const matches = (query: string): boolean => page.matchMedia(query).matches;
  if (matches(themeQueries.forcedColors) || matches(themeQueries.moreContrast)) return 'contrast';
  return matches(themeQueries.dark) ? 'dark' : 'default';
}
