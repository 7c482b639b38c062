import { useEffect, useState } from 'react';

import type { Host, HostError } from '#hosts';
import { loadConfigurableTab, type ConfigurableTab } from '#hosts/configurable-tab';

import { useHost } from '../SessionContext.ts';

export type TabState =
  | { readonly status: 'loading' }
  /** The page was opened outside a channel: in a plain browser, a personal tab, a chat. */
  | { readonly status: 'elsewhere' }
  | { readonly status: 'failed'; readonly failure: HostError }
  | { readonly status: 'ready'; readonly tab: ConfigurableTab };

/** The channel's tab, once the host has answered. */
export function useConfigurableTab(): TabState {
  const host = useHost();
  const [state, setState] = useState<TabState>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    if (host !== undefined) {
      void tabOf(host).then((next) => {
        if (isWanted) setState(next);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [host]);
  return state;
}

async function tabOf(host: Host): Promise<TabState> {
  if (host.kind === 'browser') return { status: 'elsewhere' };
  const tab = await loadConfigurableTab();
  if (tab.ok) return { status: 'ready', tab: tab.value };
  return tab.error.kind === 'hosts/not-in-channel'
    ? { status: 'elsewhere' }
    : { status: 'failed', failure: tab.error };
}
