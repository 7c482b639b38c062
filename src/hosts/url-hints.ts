import { parseLocale } from './locale.ts';
import { parseHostTheme } from './theme.ts';
import type { HostTheme } from './types.ts';

/** What the page's own address says of the host, before the host has answered. */
export type UrlHints = {
  readonly theme?: HostTheme;
  /** BCP 47, canonical, e.g. `es-ES`. */
  readonly locale?: string;
};

/**
 * Reads `?theme={app.theme}&locale={app.locale}`, which Teams fills in when it opens a `contentUrl`.
 * A value that the host left as its placeholder, or that is no theme or no language tag, is absent.
 *
 * Source: Microsoft Learn, "Get context for your tab" (placeholders `{app.theme}`, `{app.locale}`).
 */
export function readUrlHints(search: string): UrlHints {
  const query = new URLSearchParams(search);
  const theme = parseHostTheme(query.get('theme'));
  const locale = parseLocale(query.get('locale'));
  return {
    ...(theme !== undefined && { theme }),
    ...(locale !== undefined && { locale }),
  };
}
