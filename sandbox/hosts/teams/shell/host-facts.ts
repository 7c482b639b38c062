import type { SandboxStatus } from '../../../browser/status.ts';
import type { HostFacts } from '../protocol/app-messages.ts';
import type { ChannelContext } from '../protocol/channel-context.ts';
import { personalEntityId } from '../protocol/context.ts';
import type { TabSettings } from '../protocol/tab-settings.ts';
import { channelOf } from '../state/channel.ts';
import { teamsThemes } from '../state/choices.ts';
import { findPerson } from '../../shared/state/people.ts';
import type { Person } from '../../shared/state/people.ts';
import type { ShellState } from '../state/shell-state.ts';
import type { Store } from '../../shared/state/store.ts';
import type { RecordedTabs } from './recorded-tabs.ts';

/** What the host would say of itself right now. */
export type HostFactsSource = {
  person(): Person;
  /** The channel, while Portrait stands in one. */
  channel(): ChannelContext | undefined;
  /** The settings of the channel's tab, if it has one. */
  settings(): TabSettings | undefined;
  facts(frameContext?: HostFacts['frameContext']): HostFacts;
};

export function createHostFacts(
  status: SandboxStatus,
  store: Pick<Store<ShellState>, 'get'>,
  recorded: Pick<RecordedTabs, 'find'>,
): HostFactsSource {
  const sessionId = crypto.randomUUID();
  const { tenantId } = status;

  const person = (): Person => {
    const found = findPerson(status.people, store.get().person ?? status.person);
    if (found === undefined) throw new Error('Nobody is signed in.');
    return found;
  };
  const channel = () =>
    store.get().place === 'channel'
      ? channelOf(store.get(), status.teams, { person: person(), tenantId })
      : undefined;
  const settings = () => {
    const place = channel();
    return place && recorded.find(place.channelId);
  };

  return {
    person,
    channel,
    settings,
    facts(frameContext = 'content') {
      const { host, theme, locale, bridge, devices } = store.get();
      const place = channel();
      const tab = settings();
      return {
        hostName: host,
        frameContext,
        theme: teamsThemes[theme],
        locale,
        tenantId,
        person: person(),
        sessionId,
        hostOrigin: location.origin,
        bridge: bridge === 'absent' ? 'absent' : 'present',
        media: devices,
        appOrigin: status.origins.app,
        entityId: place === undefined ? personalEntityId : (tab?.entityId ?? ''),
        ...(place === undefined ? {} : { channel: place }),
        ...(tab === undefined ? {} : { settings: tab }),
      };
    },
  };
}
