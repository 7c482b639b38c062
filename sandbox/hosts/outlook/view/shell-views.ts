import { byId, element } from '../../../browser/dom.ts';
import type { Fault, RequestLogEntry } from '../../../types.ts';
import type { FaultPlan } from '../../shared/state/faults.ts';
import type { LogEntry } from '../../shared/state/message-log.ts';
import type { Person } from '../../shared/state/people.ts';
import { avatar } from '../../shared/view/avatar.ts';
import { faultList, type FaultListHandlers } from '../../shared/view/fault-list.ts';
import { logView } from '../../shared/view/log-view.ts';
import type { MailItem } from '../mail/types.ts';
import type { PinState } from '../state/choices.ts';
import type { ShellState } from '../state/shell-state.ts';
import { itemList } from './item-list.ts';
import { showItem } from './item-view.ts';
import { paneView, type PaneViewHandlers } from './pane-view.ts';
import { sidePanel } from './side-panel.ts';
import { toolBar } from './tool-bar.ts';

export type ShellViewHandlers = FaultListHandlers &
  PaneViewHandlers & {
    onChange(change: Partial<ShellState>): void;
    onSelect(item: MailItem | undefined): void;
    onStep(by: 1 | -1): void;
    onOpenPane(): void;
    onReset(): void;
    onClearMessages(): void;
    onPanel(state: 'toggle' | 'close'): void;
  };

export type ShownState = {
  readonly state: ShellState;
  readonly person: Person;
  readonly items: readonly MailItem[];
  readonly item: MailItem | undefined;
  readonly pin: PinState | 'impossible';
};

/** Everything that is drawn around the framed page. Each call shows one thing anew; none reads the page. */
export type ShellViews = {
  showState(shown: ShownState): void;
  showPanel(isOpen: boolean): void;
  showFaults(plan: FaultPlan, others: readonly Fault[]): void;
  showMessages(entries: readonly LogEntry[]): void;
  showRequests(entries: readonly RequestLogEntry[]): void;
  showNotes(notes: readonly string[]): void;
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
  const list = itemList(byId('item-list'), (item) => handlers.onSelect(item));
  const tools = toolBar(byId('tool-bar'), handlers);
  const pane = paneView({ pane: byId('pane'), head: byId('pane-head') }, handlers);
  let shownItem: string | undefined;

  return {
    showState({ state, person, items, item, pin }) {
      panel.show(state);
      panel.showPage(state.pane === 'open' ? 'The pane is open.' : 'The pane is closed.');
      document.documentElement.dataset['theme'] = state.theme;
      byId('me').replaceChildren(avatar(person), element('span', {}, person.displayName));
      list.show(items, item);
      tools.show(item, state.pane);
      pane.show(state.pane, pin, state.width);
      const key = JSON.stringify(item ?? null);
      if (key !== shownItem) showItem(byId('item'), item);
      shownItem = key;
    },
    showPanel: (isOpen) => tools.showPanel(isOpen),
    showFaults: (plan, others) => faults.show(plan, others),
    showMessages: (entries) => log.showMessages(entries),
    showRequests: (entries) => log.showRequests(entries),
    showNotes: (notes) => panel.showNotes(notes),
  };
}
