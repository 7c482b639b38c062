import { button, element } from '../../../browser/dom.ts';
import { panelIcons } from '../../shared/view/panel-icons.ts';
import type { TabDialog, TabDialogKind } from '../state/tab-dialog.ts';
import { icons } from './icons.ts';

export type TabDialogView = {
  open(frame: HTMLIFrameElement, placeName: string, dialog: TabDialog): void;
  show(dialog: TabDialog): void;
  close(): void;
};

export type TabDialogHandlers = { onCancel(): void; onPress(): void };

const titles: Readonly<Record<TabDialogKind, (placeName: string) => string>> = {
  add: (placeName) => `Add Portrait to ${placeName}`,
  settings: (placeName) => `Settings of Portrait in ${placeName}`,
  remove: (placeName) => `Remove Portrait from ${placeName}`,
};

const pressWords: Readonly<Record<TabDialogKind, string>> = {
  add: 'Save',
  settings: 'Save',
  remove: 'Remove',
};

/**
 * Over the app area, not over the sandbox's panel: while it is open, disturbances can still be switched. The frame
 * stands in the top page, as nested app authentication asks for.
 */
export function tabDialogView(root: HTMLElement, handlers: TabDialogHandlers): TabDialogView {
  const title = element('h2', { id: 'tab-dialog-title' });
  const place = element('div', { class: 'dialog-frame' });
  const said = element('p', { class: 'dialog-said', role: 'alert' });
  const press = button({ class: 'push push-primary' }, () => handlers.onPress());
  const cancel = button({ class: 'push' }, () => handlers.onCancel(), 'Cancel');
  const dialog = element(
    'div',
    { class: 'tab-dialog', role: 'dialog', 'aria-labelledby': 'tab-dialog-title' },
    element(
      'header',
      { class: 'dialog-head' },
      icons.portrait(),
      title,
      button(
        { class: 'icon-button', 'aria-label': 'Close dialog', title: 'Close dialog' },
        () => handlers.onCancel(),
        panelIcons.close(),
      ),
    ),
    place,
    element('footer', { class: 'dialog-foot' }, said, cancel, press),
  );
  root.replaceChildren(dialog);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') handlers.onCancel();
  });

  const show = ({ kind, progress, validity }: TabDialog) => {
    const isAsked = progress.status === 'asked';
    press.textContent = isAsked ? 'Waiting for Portrait…' : pressWords[kind];
    press.disabled = validity === 'invalid' || isAsked;
    said.textContent = progress.status === 'refused' ? progress.reason : '';
  };

  let openedFrom: Element | null = null;
  return {
    open(frame, placeName, opened) {
      openedFrom = document.activeElement;
      title.textContent = titles[opened.kind](placeName);
      place.replaceChildren(frame);
      root.hidden = false;
      show(opened);
      cancel.focus();
    },
    show,
    close() {
      if (root.hidden) return;
      root.hidden = true;
      place.replaceChildren();
      if (openedFrom instanceof HTMLElement && openedFrom.isConnected) openedFrom.focus();
    },
  };
}
