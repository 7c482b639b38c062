import { button } from '../../../browser/dom.ts';
import { panelIcons } from '../../shared/view/panel-icons.ts';
import type { MailItem } from '../mail/types.ts';
import { icons } from './icons.ts';

export type ToolBar = {
  show(item: MailItem | undefined, pane: 'open' | 'closed'): void;
  showPanel(isOpen: boolean): void;
};

export type ToolBarHandlers = {
  onOpenPane(): void;
  onSelect(item: undefined): void;
  onStep(by: 1 | -1): void;
  onPanel(state: 'toggle'): void;
};

const tool = (label: string, picture: SVGSVGElement, onPress: () => void): HTMLButtonElement =>
  button({ class: 'tool', 'aria-label': label, title: label }, onPress, picture);

/** Outlook's ribbon, as far as it matters here: the add-in's button, and the ways to other items. */
export function toolBar(root: HTMLElement, handlers: ToolBarHandlers): ToolBar {
  const contactPhoto = button(
    { class: 'tool tool-wide', 'aria-controls': 'pane' },
    () => handlers.onOpenPane(),
    icons.contactPhoto(),
    'Contact photo',
  );
  const panel = button(
    { class: 'tool tool-wide', 'aria-controls': 'panel' },
    () => handlers.onPanel('toggle'),
    panelIcons.panel(),
    'Sandbox panel',
  );
  root.replaceChildren(
    contactPhoto,
    tool('Previous item', icons.previous(), () => handlers.onStep(-1)),
    tool('Next item', icons.next(), () => handlers.onStep(1)),
    tool('Select nothing', icons.deselect(), () => handlers.onSelect(undefined)),
    panel,
  );
  return {
    show(item, pane) {
      // Outlook on the web has no button without an item; a pane that is open stays.
      contactPhoto.hidden = item === undefined;
      contactPhoto.setAttribute('aria-expanded', String(pane === 'open'));
    },
    showPanel: (isOpen) => panel.setAttribute('aria-expanded', String(isOpen)),
  };
}
