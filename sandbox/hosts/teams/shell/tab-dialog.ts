import { byId, element } from '../../../browser/dom.ts';
import { reactTo } from '../protocol/app-messages.ts';
import type { HostFacts, HostTask } from '../protocol/app-messages.ts';
import { hostEvent } from '../protocol/envelope.ts';
import type { HostEvent } from '../protocol/envelope.ts';
import type { TabSettings } from '../protocol/tab-settings.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import { afterTabDialogEvent, openTabDialog } from '../state/tab-dialog.ts';
import type { TabDialog, TabDialogEvent, TabDialogKind } from '../state/tab-dialog.ts';
import { tabDialogView } from '../view/tab-dialog-view.ts';
import { connectPage } from './page-connection.ts';
import type { AnswerLater, PageConnection } from './page-connection.ts';

export type OpenDialogOptions = {
  readonly kind: TabDialogKind;
  readonly url: string;
  /** Where it stands, e.g. `Retail › General`. */
  readonly placeName: string;
};

export type TabDialogControl = {
  open(options: OpenDialogOptions): void;
  close(): void;
  send(event: HostEvent): void;
};

export type TabDialogOptions = {
  readonly appOrigin: string;
  readonly permissionsPolicy: () => string | undefined;
  readonly facts: (frameContext: HostFacts['frameContext']) => HostFacts;
  readonly onTask: (task: HostTask, answer: AnswerLater) => void;
  /** The person closed it; nothing is kept. */
  readonly onCancel: () => void;
  /** `settings` is absent when the tab was removed. */
  readonly onDone: (settings: TabSettings | undefined) => void;
  readonly log: MessageLog;
};

/** Source: Microsoft Learn, "Create a configuration page", 2025: the handler has 30 seconds. */
const patienceMs = 30_000;

const isDialogEvent = (task: HostTask): task is HostTask & TabDialogEvent =>
  ['validity', 'settings-given', 'save-ended', 'remove-ended'].includes(task.kind);

export function createTabDialog(options: TabDialogOptions): TabDialogControl {
  const view = tabDialogView(byId('dialog-place'), {
    onCancel: () => options.onCancel(),
    onPress: () => press(),
  });
  let dialog: TabDialog | undefined;
  let connection: PageConnection | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(patience);
    connection?.close();
    connection = undefined;
    dialog = undefined;
    view.close();
  };

  const happen = (event: TabDialogEvent) => {
    if (dialog === undefined) return;
    dialog = afterTabDialogEvent(dialog, event);
    const { progress, settings, kind } = dialog;
    if (progress.status !== 'asked') clearTimeout(patience);
    view.show(dialog);
    if (progress.status === 'done') options.onDone(kind === 'remove' ? undefined : settings);
  };

  const press = () => {
    if (dialog === undefined) return;
    happen({ kind: 'pressed' });
    patience = setTimeout(() => happen({ kind: 'gave-up' }), patienceMs);
    connection?.send(
      dialog.kind === 'remove' ? hostEvent('settings.remove') : hostEvent('settings.save', {}),
    );
  };

  return {
    open({ kind, url, placeName }) {
      close();
      dialog = openTabDialog(kind);
      const frameContext = kind === 'remove' ? 'remove' : 'settings';
      const frame = element('iframe', {
        title: 'Portrait settings',
        src: url,
        allow: options.permissionsPolicy(),
      });
      connection = connectPage({
        page: () => frame.contentWindow,
        origin: options.appOrigin,
        log: options.log,
        react: (message) => reactTo(message, options.facts(frameContext)),
        onTask: (task, answer) => {
          if (isDialogEvent(task)) happen(task);
          else options.onTask(task, answer);
        },
      });
      view.open(frame, placeName, dialog);
    },
    close,
    send: (event) => connection?.send(event),
  };
}
