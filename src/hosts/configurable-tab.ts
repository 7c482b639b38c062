/**
 * The tab of a Teams channel, with settings that Teams keeps. A front door of its own: pages that stand in no channel
 * carry nothing of it.
 */
import { err, systemClock, type Result } from '#shared';

import { toHostError } from './host-error.ts';
import type { ConfigurableTab } from './configurable-tab-types.ts';
import type { HostError } from './types.ts';

export type {
  ChannelContext,
  ConfigurableTab,
  RemoveAnswer,
  SaveAnswer,
  ShownAgain,
  TabSettings,
} from './configurable-tab-types.ts';

/**
 * Asks Teams where the page stands. To be called once per page, when `loadHost` has given a framed host.
 *
 * Fails with `hosts/not-in-channel` in a personal tab, a chat or a meeting, with `hosts/timeout` when Teams is silent
 * for 10 s, and with `hosts/failed` when it refuses or the adapter cannot be downloaded.
 */
export async function loadConfigurableTab(): Promise<Result<ConfigurableTab, HostError>> {
  try {
    const { createConfigurableTab } = await import(
      /* webpackChunkName: "hosts-configurable-tab" */ './teams/configurable-tab.ts'
    );
    return await createConfigurableTab(systemClock);
  } catch (reason) {
    return err(toHostError(reason));
  }
}
