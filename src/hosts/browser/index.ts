import { browserTheme, themeQueries } from '../browser-theme.ts';
import { firstLocale } from '../locale.ts';
import { createThemeSource } from '../theme-source.ts';
import type { Host, HostContext } from '../types.ts';

/** The plain browser as a host: its colour preferences are the theme, its language is the locale. */
export function createBrowserHost(page: Window): Host {
  let context: HostContext = {
    hostName: 'browser',
    theme: browserTheme(page),
    locale: firstLocale(page.navigator.language),
  };
  const theme = createThemeSource(context.theme);
  theme.subscribe((next) => {
    context = { ...context, theme: next };
  });
  // The adapter lives as long as the page, so these listeners are never removed.
  for (const query of Object.values(themeQueries)) {
    page.matchMedia(query).addEventListener('change', () => {
      theme.change(browserTheme(page));
    });
  }

  return {
    kind: 'browser',
    get context() {
      return context;
    },
    onThemeChange: theme.subscribe,
    notifyAppLoaded: () => undefined,
    notifySuccess: () => undefined,
    notifyFailure: () => undefined,
  };
}
