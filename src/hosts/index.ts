import { systemClock } from '#shared';

import { createHostLoader } from './load-host.ts';
import type { LoadHost } from './types.ts';

export { browserTheme } from './browser-theme.ts';
export { readUrlHints, type UrlHints } from './url-hints.ts';
export type {
  Host,
  HostContext,
  HostError,
  HostErrorKind,
  HostTheme,
  LoadHost,
  LoadHostOptions,
} from './types.ts';

/**
 * Finds the program around the page and waits until it answers: a framed page speaks TeamsJS (Teams,
 * Outlook and the Microsoft 365 app), any other stands in a plain browser. Each adapter is a chunk of
 * its own. Later calls give the same host; after a failure the next call tries anew.
 *
 * Fails with `hosts/timeout` when a frame's host is silent for 10 s, and with `hosts/failed` when it
 * refuses or the adapter cannot be downloaded.
 */
export const loadHost: LoadHost = createHostLoader({
  isFramed: () => window.parent !== window,
  loadTeamsHost: async (options) => {
    const { createTeamsHost } = await import(
      /* webpackChunkName: "hosts-teams" */ './teams/index.ts'
    );
    return createTeamsHost({
      ...options,
      clock: systemClock,
      fallbackLocale: window.navigator.language,
    });
  },
  loadBrowserHost: async () => {
    const { createBrowserHost } = await import(
      /* webpackChunkName: "hosts-browser" */ './browser/index.ts'
    );
    return createBrowserHost(window);
  },
});
