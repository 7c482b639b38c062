import { byId, element } from '../../../browser/dom.ts';
import type { Fault, RequestLogEntry } from '../../../types.ts';
import type { TabLife } from '../protocol/lifecycle.ts';
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

export type ShellViewHandlers = FaultListHandlers & {
  onChange(change: Partial<ShellState>): void;
  onGo(place: Place): void;
  onReload(): void;
  onReset(): void;
  onClearMessages(): void;
  onPanel(state: 'toggle' | 'close'): void;
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
  showLife(life: TabLife): void;
};

export function createShellViews(
  people: readonly Person[],
  handlers: ShellViewHandlers,
): ShellViews {
  const faults = faultList(handlers);
  const log = logView(() => handlers.onClearMessages());
  const panel = sidePanel({
    root: byId('panel'),
    people,
    faults: faults.root,
    log: log.root,
    onChange: (change) => handlers.onChange(change),
    onClose: () => handlers.onPanel('close'),
    onReset: () => handlers.onReset(),
  });
  const away = elsewhere(byId('elsewhere'), () => handlers.onGo('portrait'));
  const bar = appBar(byId('app-bar'), (place) => handlers.onGo(place));
  const tab = tabBar(byId('tab-bar'), {
    onReload: () => handlers.onReload(),
    onTogglePanel: () => handlers.onPanel('toggle'),
  });

  return {
    showState(state, person) {
      panel.show(state);
      document.documentElement.dataset['theme'] = state.theme;
      byId('frame-place').dataset['width'] = state.width;
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
    showLife(life) {
      away.show(life);
      bar.show(life === 'showing' ? 'portrait' : 'chat');
    },
  };
}
