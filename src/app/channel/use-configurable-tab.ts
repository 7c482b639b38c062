import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import type { Host, HostError } from '#hosts';
import { loadConfigurableTab, type ConfigurableTab } from '#hosts/configurable-tab';

import { useHost } from '../SessionContext.ts';
import { openOtherTab } from './open-other-tab.ts';

export type TabState =
  | { readonly status: 'loading' }
  /** The page was opened outside a channel: in a plain browser, a personal tab, a chat. */
  | { readonly status: 'elsewhere' }
  | { readonly status: 'failed'; readonly failure: HostError }
  | { readonly status: 'ready'; readonly tab: ConfigurableTab };

/**
 * The channel's tab, once the host has answered. For another tab, which Teams may show the page for later on, the page
 * is opened anew, and nothing of this one is left on it meanwhile.
 */
export function useConfigurableTab(
  load: typeof loadConfigurableTab = loadConfigurableTab,
  openOther: (contentUrl: URL) => void = openOtherTab,
): TabState {
  const host = useHost();
  const [state, setState] = useState<TabState>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    if (host !== undefined) {
      const leave = (contentUrl: URL) => {
        // Before the next picture is drawn: by then Teams shows the page again.
        flushSync(() => setState({ status: 'loading' }));
        openOther(contentUrl);
      };
      void tabOf(host, load).then((next) => {
        if (isWanted) setState(next.status === 'ready' ? leavingForOthers(next, leave) : next);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [host, load, openOther]);
  return state;
}

async function tabOf(host: Host, load: typeof loadConfigurableTab): Promise<TabState> {
  if (host.kind === 'browser') return { status: 'elsewhere' };
  const tab = await load();
  if (tab.ok) return { status: 'ready', tab: tab.value };
  return tab.error.kind === 'hosts/not-in-channel'
    ? { status: 'elsewhere' }
    : { status: 'failed', failure: tab.error };
}

const leavingForOthers = (
  { status, tab }: Extract<TabState, { readonly status: 'ready' }>,
  leave: (contentUrl: URL) => void,
): TabState => ({
  status,
  tab: {
    ...tab,
    onShownAgain: (listener) =>
      tab.onShownAgain((shown) => {
        if (shown.status === 'other-tab') leave(shown.contentUrl);
        else listener(shown);
      }),
  },
});
