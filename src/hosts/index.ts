import { err, ok, systemClock, type Result } from '#shared';

import { findHostAround } from './find-host.ts';
import { toHostError } from './host-error.ts';
import { createHostLoader } from './load-host.ts';
import type { Host, HostError, LoadHost } from './types.ts';

export { browserTheme } from './browser-theme.ts';
export { readPersonHint, readUrlHints, type PersonHint, type UrlHints } from './url-hints.ts';
export type {
  Host,
  HostContext,
  HostError,
  HostErrorKind,
  HostTheme,
  ItemPerson,
  ItemRole,
  LoadHost,
  LoadHostOptions,
  MailItems,
  OpenItem,
  RecipientKind,
} from './types.ts';

/**
 * Finds the program around the page and waits until it answers: a framed page speaks TeamsJS (Teams,
 * Outlook and the Microsoft 365 app), one for Outlook's task pane Office.js, any other stands in a plain browser. Each adapter is a chunk of
 * its own. Later calls give the same host; after a failure the next call tries anew.
 *
 * Fails with `hosts/timeout` when a frame's host is silent for 10 s, and with `hosts/failed` when it
 * refuses or the adapter cannot be downloaded.
 */
export const loadHost: LoadHost = createHostLoader({
  hostAround: (options) => findHostAround(window, options),
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
  loadOutlookHost: async ({ officeJsUrl = '' }) => {
    const { createOutlookHost } = await import(
      /* webpackChunkName: "hosts-outlook" */ './outlook/index.ts'
    );
    return createOutlookHost(window, { officeJsUrl, clock: systemClock });
  },
  loadBrowserHost,
});

/** The browser as the host, whatever is around the page: for a page that its host does not answer. */
export const loadPlainBrowser = async (): Promise<Result<Host, HostError>> => {
  try {
    return ok(await loadBrowserHost());
  } catch (reason) {
    return err(toHostError(reason));
  }
};

async function loadBrowserHost() {
  const { createBrowserHost } = await import(
    /* webpackChunkName: "hosts-browser" */ './browser/index.ts'
  );
  return createBrowserHost(window);
}
