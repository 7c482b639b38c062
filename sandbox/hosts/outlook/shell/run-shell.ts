import { byId } from '../../../browser/dom.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import { createFaultControl, type FaultControl } from '../../shared/shell/fault-control.ts';
import { createPanelDrawer } from '../../shared/shell/panel-drawer.ts';
import { pollWhileSeen } from '../../shared/shell/poll-while-seen.ts';
import { changePhotoAsSomeoneElse } from '../../shared/shell/someone-else.ts';
import { createWorkQueue } from '../../shared/shell/work-queue.ts';
import { createMessageLog, type MessageLog } from '../../shared/state/message-log.ts';
import { createStore, type Store } from '../../shared/state/store.ts';
import { canPin } from '../mail/mailbox.ts';
import type { MailItem } from '../mail/types.ts';
import { formatQuery } from '../state/query.ts';
import { afterSelecting, neighbourOf } from '../state/selecting.ts';
import type { ShellState } from '../state/shell-state.ts';
import { createShellViews, type ShellViewHandlers } from '../view/shell-views.ts';
import { createShell, type Shell } from './create-shell.ts';
import type { Opening } from './opening.ts';

/** The parts, each of which some press reaches. They need one another, so they are looked up when pressed. */
type Parts = {
  readonly client: SandboxClient;
  readonly opening: Opening;
  readonly store: Store<ShellState>;
  readonly log: MessageLog;
  readonly enqueue: (job: () => Promise<void>) => void;
  readonly shell: () => Shell;
  readonly faults: () => FaultControl;
  readonly isPanelOpen: () => boolean;
};

function createHandlers(parts: Parts): ShellViewHandlers {
  const { store } = parts;
  const select = (to: MailItem | undefined) => {
    store.update(afterSelecting(store.get(), { from: parts.shell().item(), to }));
  };
  const step = (by: 1 | -1) => {
    const to = neighbourOf(parts.shell().items(), parts.shell().item(), by);
    if (to !== undefined) select(to);
  };
  return {
    onChange: (change) => store.update(change),
    onSelect: select,
    onStep: step,
    onOpenPane: () => store.update({ pane: 'open' }),
    onClosePane: () => store.update({ pane: 'closed', pin: 'unpinned' }),
    onPin: () => store.update({ pin: store.get().pin === 'pinned' ? 'unpinned' : 'pinned' }),
    onReload: () => parts.shell().reload(),
    onClearMessages: () => parts.log.clear(),
    onFrequency: (id, frequency) => parts.enqueue(() => parts.faults().set(id, frequency)),
    onPanel: (wanted) => {
      const isOpening = wanted === 'toggle' && !parts.isPanelOpen();
      store.update({ panel: isOpening ? 'open' : 'closed' });
    },
    onOtherPhoto: () => parts.enqueue(() => changeOtherPhoto(parts)),
    onReset: () =>
      parts.enqueue(async () => {
        await parts.client.reset();
        location.assign(location.pathname);
      }),
  };
}

const changeOtherPhoto = ({ client, opening, shell, faults, log }: Parts): Promise<void> =>
  faults().undisturbed(() =>
    changePhotoAsSomeoneElse({
      client,
      graphOrigin: opening.status.origins.outlookGraph,
      target: { userPrincipalName: shell().person().userPrincipalName },
      log,
    }),
  );

/** Builds the page's parts, joins them, and loads the pane where the address wants it open. */
export function runShell(client: SandboxClient, opening: Opening): void {
  const store = createStore<ShellState>(opening.state);
  const log = createMessageLog(() => new Date());
  const notes = [...opening.notes];
  const enqueue = createWorkQueue((problem) => {
    if (!notes.includes(problem.message)) notes.push(problem.message);
    views.showNotes(notes);
  });
  const drawer = createPanelDrawer({
    opener: () => byId('tool-bar').querySelector<HTMLElement>('[aria-controls=panel]'),
    onClose: () => store.update({ panel: 'closed' }),
  });
  const isPanelOpen = () => drawer.isOpen();
  const parts: Parts = {
    ...{ client, opening, store, log, enqueue, isPanelOpen },
    shell: () => shell,
    faults: () => faults,
  };
  const views = createShellViews(opening.status.people, createHandlers(parts));
  const faults = createFaultControl(client, (plan, others) => {
    views.showFaults(plan, others);
    showState();
  });
  const shell = createShell({ status: opening.status, client, store, log, enqueue });

  const showState = () => {
    const item = shell.item();
    views.showState({
      state: store.get(),
      person: shell.person(),
      items: shell.items(),
      item,
      pin: canPin(item) ? store.get().pin : 'impossible',
    });
    drawer.show(store.get().panel);
    views.showPanel(drawer.isOpen());
    history.replaceState(null, '', location.pathname + formatQuery(store.get(), faults.plan()));
  };

  store.subscribe(showState);
  log.subscribe(() => views.showMessages(log.list()));
  faults.read(opening.status);
  views.showNotes(notes);
  shell.reload();
  pollWhileSeen({
    client,
    enqueue,
    isSeen: isPanelOpen,
    onStatus: (status) => faults.read(status),
    onRequests: (requests) => views.showRequests(requests),
  });
}
