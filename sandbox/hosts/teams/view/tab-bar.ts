import { button } from '../../../browser/dom.ts';
import { panelIcons } from '../../shared/view/panel-icons.ts';
import { icons } from './icons.ts';

export type TabBar = { showPanel(isOpen: boolean): void };

export type TabBarHandlers = { onReload(): void; onTogglePanel(): void };

/** The tab's two buttons, at the right of its name. */
export function tabBar(root: HTMLElement, handlers: TabBarHandlers): TabBar {
  const panelButton = button(
    { class: 'bar-button', 'aria-controls': 'panel' },
    () => handlers.onTogglePanel(),
    panelIcons.panel(),
    'Sandbox panel',
  );
  root.append(
    button({ class: 'bar-button' }, () => handlers.onReload(), icons.reload(), 'Reload tab'),
    panelButton,
  );
  return {
    showPanel: (isOpen) => panelButton.setAttribute('aria-expanded', String(isOpen)),
  };
}
