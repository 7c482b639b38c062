import type { TabSettings } from '../protocol/tab-settings.ts';

/** The tabs that channels have, by the channel's id, until this page is closed. */
export type RecordedTabs = {
  find(channelId: string): TabSettings | undefined;
  record(channelId: string, settings: TabSettings): void;
  remove(channelId: string): void;
};

export function createRecordedTabs(): RecordedTabs {
  const tabs = new Map<string, TabSettings>();
  return {
    find: (channelId) => tabs.get(channelId),
    record: (channelId, settings) => void tabs.set(channelId, settings),
    remove: (channelId) => void tabs.delete(channelId),
  };
}
