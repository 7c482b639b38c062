import { byId, element } from '../../../browser/dom.ts';
import type { StatusTeam } from '../../../browser/status.ts';
import type { Fault, RequestLogEntry } from '../../../types.ts';
import type { DialogName } from '../state/channel-choices.ts';
import type { FaultPlan } from '../../shared/state/faults.ts';
import type { LogEntry } from '../../shared/state/message-log.ts';
import type { Person } from '../../shared/state/people.ts';
import type { ShellState } from '../state/shell-state.ts';
import { appBar } from './app-bar.ts';
import type { Place } from './app-bar.ts';
import { avatar } from '../../shared/view/avatar.ts';
import { elsewhere } from './elsewhere.ts';
import { faultList } from '../../shared/view/fault-list.ts';
import type { FaultListHandlers } from '../../shared/view/fault-list.ts';
import { logView } from '../../shared/view/log-view.ts';
import { pageWords, showPageBanner } from './page-banner.ts';
import type { PageReport } from './page-banner.ts';
import { sidePanel } from './side-panel.ts';
import { tabBar } from './tab-bar.ts';
import type { TabBarPlace } from './tab-bar.ts';

export type ShellViewHandlers = FaultListHandlers & {
  onChange(change: Partial<ShellState>): void;
  /** `back`: to Portrait, wherever it stands. */
  onGo(place: Place | 'back'): void;
  onReload(): void;
  onReset(): void;
  onClearMessages(): void;
  onPanel(state: 'toggle' | 'close'): void;
  onDialog(dialog: DialogName): void;
};

/** Everything that is drawn around the framed page. Each call shows one thing anew; none reads the page. */
export type ShellViews = {
  showState(state: ShellState, person: Person): void;
  showPanel(isOpen: boolean): void;
  showFaults(plan: FaultPlan, others: readonly Fault[]): void;
  showMessages(entries: readonly LogEntry[]): void;
  showRequests(entries: readonly RequestLogEntry[]): void;
  showNotes(notes: readonly string[]): void;
  showReport(report: PageReport): void;
  showPlace(place: TabBarPlace): void;
};

export function createShellViews(
  { people, teams }: { readonly people: readonly Person[]; readonly teams: readonly StatusTeam[] },
  handlers: ShellViewHandlers,
): ShellViews {
  const faults = faultList(handlers);
  const log = logView(() => handlers.onClearMessages());
  const panel = sidePanel({
    root: byId('panel'),
    people,
    teams,
    faults: faults.root,
    log: log.root,
    onChange: (change) => handlers.onChange(change),
    onClose: () => handlers.onPanel('close'),
    onReset: () => handlers.onReset(),
  });
  const away = elsewhere(byId('elsewhere'), {
    onBack: () => handlers.onGo('back'),
    onAdd: () => handlers.onDialog('add'),
  });
  const bar = appBar(byId('app-bar'), (place) => handlers.onGo(place));
  const tab = tabBar(byId('tab-bar'), {
    onReload: () => handlers.onReload(),
    onTogglePanel: () => handlers.onPanel('toggle'),
    onTab: (name) => handlers.onGo(name === 'posts' ? 'chat' : 'back'),
    onDialog: (dialog) => handlers.onDialog(dialog),
  });

  return {
    showState(state, person) {
      panel.show(state);
      document.documentElement.dataset['theme'] = state.theme;
      byId('frame-place').dataset['width'] = state.width;
      byId('dialog-place').dataset['width'] = state.width;
      byId('me').replaceChildren(avatar(person), element('span', {}, person.displayName));
    },
    showPanel: (isOpen) => tab.showPanel(isOpen),
    showFaults: (plan, others) => faults.show(plan, others),
    showMessages: (entries) => log.showMessages(entries),
    showRequests: (entries) => log.showRequests(entries),
    showNotes: (notes) => panel.showNotes(notes),
    showReport(report) {
      panel.showPage(pageWords(report));
      showPageBanner(byId('page-banner'), report);
    },
    showPlace(place) {
      const { channel, life, tabName } = place;
      tab.showPlace(place);
      bar.show(placeOf(place));
      if (channel === undefined) away.show({ life, place: 'personal' });
      else away.show({ life, place: tabName === undefined ? 'no-tab' : 'channel' });
    },
  };
}

/** Posts are part of the channel; elsewhere than in the personal tab is the chat. */
const placeOf = ({ channel, life }: TabBarPlace): Place => {
  if (channel !== undefined) return 'team';
  return life === 'showing' ? 'portrait' : 'chat';
};
