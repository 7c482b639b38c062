import { fillPlaceholders, manifestUrl } from '../protocol/content-url.ts';
import type { HostEvent } from '../protocol/envelope.ts';
import { knownTabSettings } from '../protocol/tab-settings.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import type { ShellState } from '../state/shell-state.ts';
import type { Store } from '../../shared/state/store.ts';
import type { TabDialogKind } from '../state/tab-dialog.ts';
import type { HostFactsSource } from './host-facts.ts';
import type { PageTasks } from './page-tasks.ts';
import type { RecordedTabs } from './recorded-tabs.ts';
import { createTabDialog } from './tab-dialog.ts';

export type ChannelDialogs = {
  /** Brings the dialog that the state names onto the screen, or takes it away. */
  show(): void;
  /** A channel has its tab or none as the state says. */
  recordNamed(): void;
  send(event: HostEvent): void;
};

export type ChannelDialogsOptions = {
  readonly appOrigin: string;
  readonly permissionsPolicy: () => string | undefined;
  readonly log: MessageLog;
  readonly store: Store<ShellState>;
  readonly source: HostFactsSource;
  readonly recorded: RecordedTabs;
  readonly tasks: PageTasks;
  readonly onSettingsChanged: () => void;
};

/** Adding the tab, its settings and its removal: the dialog, and what the channel keeps afterwards. */
export function createChannelDialogs(options: ChannelDialogsOptions): ChannelDialogs {
  const { appOrigin, log, recorded, source, store } = options;
  const keep = (settings: Parameters<RecordedTabs['record']>[1] | undefined) => {
    const channelId = source.channel()?.channelId;
    if (channelId === undefined) return;
    if (settings === undefined) recorded.remove(channelId);
    else recorded.record(channelId, settings);
    const kept = settings === undefined ? 'tab removed' : 'tab settings recorded';
    log.add({ direction: 'note', title: kept, ...(settings && { details: settings }) });
    const tab = settings === undefined ? 'none' : 'added';
    const isNew = tab !== store.get().tab;
    store.update({ dialog: 'none', tab });
    // What was added or removed is loaded for it; a tab with new settings is loaded anew.
    if (!isNew) options.onSettingsChanged();
  };
  const dialog = createTabDialog({
    appOrigin,
    log,
    permissionsPolicy: options.permissionsPolicy,
    facts: (frameContext) => source.facts(frameContext),
    onTask: (task, answer) => options.tasks.run(task, answer),
    onCancel: () => store.update({ dialog: 'none' }),
    onDone: keep,
  });

  const urlOf = (kind: TabDialogKind): string | undefined => {
    const facts = source.facts();
    if (kind !== 'remove') return manifestUrl('channel-settings', facts);
    const removeUrl = facts.settings?.removeUrl;
    return removeUrl && fillPlaceholders(removeUrl, facts);
  };

  return {
    show() {
      const channel = source.channel();
      const { dialog: kind } = store.get();
      const url = kind === 'none' ? undefined : urlOf(kind);
      if (kind === 'none' || url === undefined || channel === undefined) dialog.close();
      else {
        const placeName = `${channel.teamName} › ${channel.channelName}`;
        dialog.open({ kind, url, placeName });
      }
    },
    recordNamed() {
      const channel = source.channel();
      if (channel === undefined) return;
      const { channelId, ownerGroupId } = channel;
      if (store.get().tab === 'none') recorded.remove(channelId);
      else if (recorded.find(channelId) === undefined) {
        recorded.record(channelId, knownTabSettings(appOrigin, ownerGroupId));
      }
    },
    send: (event) => dialog.send(event),
  };
}
