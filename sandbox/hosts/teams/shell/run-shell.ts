import { byId } from '../../../browser/dom.ts';
import type { SandboxClient } from '../../shared/control/sandbox-client.ts';
import type { TabLife } from '../protocol/lifecycle.ts';
import { createMessageLog } from '../../shared/state/message-log.ts';
import type { MessageLog } from '../../shared/state/message-log.ts';
import { formatQuery } from '../state/query.ts';
import type { ShellState } from '../state/shell-state.ts';
import { createStore } from '../../shared/state/store.ts';
import type { Store } from '../../shared/state/store.ts';
import type { Place } from '../view/app-bar.ts';
import { createShellViews } from '../view/shell-views.ts';
import type { ShellViewHandlers } from '../view/shell-views.ts';
import { createShell } from './create-shell.ts';
import type { Shell } from './create-shell.ts';
import { createFaultControl } from '../../shared/shell/fault-control.ts';
import type { FaultControl } from '../../shared/shell/fault-control.ts';
import type { Opening } from './opening.ts';
import { createPanelDrawer } from '../../shared/shell/panel-drawer.ts';
import { changePhotoAsSomeoneElse } from '../../shared/shell/someone-else.ts';
import type { OtherTarget } from '../../shared/shell/someone-else.ts';
import { pollWhileSeen } from '../../shared/shell/poll-while-seen.ts';
import { createWorkQueue } from '../../shared/shell/work-queue.ts';

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

/** Going to where Portrait stands brings it back; going to its other place loads the page of that one. */
function go({ store, shell }: Parts, place: Place | 'back'): void {
  if (place === 'chat') {
    shell().leave();
    return;
  }
  const wanted = place === 'team' ? 'channel' : 'personal';
  if (place === 'back' || store.get().place === wanted) shell().resume();
  else store.update({ place: wanted, dialog: 'none' });
}

/** Of a channel, the photo of the team that owns it; only an owner can change that one. */
function photoOnScreen({ opening, shell }: Parts): OtherTarget {
  const channel = shell().channel();
  const { people, teams } = opening.status;
  const team = teams.find(({ groupId }) => groupId === channel?.ownerGroupId);
  const owner = people.find(({ objectId }) => team?.ownerIds.includes(objectId));
  return team === undefined || owner === undefined
    ? { userPrincipalName: shell().person().userPrincipalName }
    : { userPrincipalName: owner.userPrincipalName, groupId: team.groupId };
}

const createHandlers = (parts: Parts): ShellViewHandlers => ({
  onChange: (change) => parts.store.update(change),
  onGo: (place) => go(parts, place),
  onDialog: (dialog) => parts.store.update({ dialog }),
  onReload: () => parts.shell().reload(),
  onClearMessages: () => parts.log.clear(),
  onFrequency: (id, frequency) => parts.enqueue(() => parts.faults().set(id, frequency)),
  onPanel: (wanted) => {
    const isOpening = wanted === 'toggle' && !parts.isPanelOpen();
    parts.store.update({ panel: isOpening ? 'open' : 'closed' });
  },
  onOtherPhoto: () =>
    parts.enqueue(() =>
      parts.faults().undisturbed(() =>
        changePhotoAsSomeoneElse({
          client: parts.client,
          graphOrigin: parts.opening.status.origins.graph,
          target: photoOnScreen(parts),
          log: parts.log,
        }),
      ),
    ),
  onReset: () =>
    parts.enqueue(async () => {
      await parts.client.reset();
      location.assign(location.pathname);
    }),
});

/** Builds the page's parts, joins them, and loads the tab. */
export function runShell(client: SandboxClient, opening: Opening): void {
  const store = createStore<ShellState>(opening.state);
  const log = createMessageLog(() => new Date());
  const notes = [...opening.notes];
  const enqueue = createWorkQueue((problem) => {
    if (!notes.includes(problem.message)) notes.push(problem.message);
    views.showNotes(notes);
  });
  let life: TabLife = 'discarded';
  const drawer = createPanelDrawer({
    opener: () => byId('tab-bar').querySelector<HTMLElement>('[aria-controls=panel]'),
    onClose: () => store.update({ panel: 'closed' }),
  });
  const parts: Parts = {
    ...{ client, opening, store, log, enqueue },
    shell: () => shell,
    faults: () => faults,
    isPanelOpen: () => drawer.isOpen(),
  };
  const views = createShellViews(opening.status, createHandlers(parts));
  const faults = createFaultControl(client, (plan, others) => {
    views.showFaults(plan, others);
    showState();
  });
  const shell = createShell({
    status: opening.status,
    client,
    store,
    log,
    enqueue,
    onReport: (report) => views.showReport(report),
    onLife: (next) => {
      life = next;
      showPlace();
    },
  });

  const showPlace = () => {
    views.showPlace({ channel: shell.channel(), tabName: shell.tabName(), life });
  };
  const showState = () => {
    views.showState(store.get(), shell.person());
    showPlace();
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
    isSeen: () => drawer.isOpen(),
    onStatus: (status) => faults.read(status),
    onRequests: (requests) => views.showRequests(requests),
  });
}
