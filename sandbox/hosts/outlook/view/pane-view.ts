import { button } from '../../../browser/dom.ts';
import { panelIcons } from '../../shared/view/panel-icons.ts';
import type { PaneState, PinState, WidthName } from '../state/choices.ts';
import { icons } from './icons.ts';

export type PaneView = {
  show(pane: PaneState, pin: PinState | 'impossible', width: WidthName): void;
};

export type PaneViewHandlers = { onPin(): void; onReload(): void; onClosePane(): void };

/** The task pane's title bar: reload, pin, close. */
export function paneView(
  { pane: root, head }: { readonly pane: HTMLElement; readonly head: HTMLElement },
  handlers: PaneViewHandlers,
): PaneView {
  const pinButton = button(
    { class: 'tool', 'aria-label': 'Pin', title: 'Pin' },
    () => handlers.onPin(),
    icons.pin(),
  );
  head.append(
    button(
      { class: 'tool', 'aria-label': 'Reload pane', title: 'Reload pane' },
      () => handlers.onReload(),
      icons.reload(),
    ),
    pinButton,
    button(
      { class: 'tool', 'aria-label': 'Close pane', title: 'Close pane' },
      () => handlers.onClosePane(),
      panelIcons.close(),
    ),
  );
  return {
    show(pane, pin, width) {
      root.hidden = pane === 'closed';
      root.dataset['width'] = width;
      pinButton.hidden = pin === 'impossible';
      pinButton.setAttribute('aria-pressed', String(pin === 'pinned'));
    },
  };
}
