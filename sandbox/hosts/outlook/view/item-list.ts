import { button, element } from '../../../browser/dom.ts';
import { avatarOf } from '../../shared/view/avatar.ts';
import { folderNames } from '../mail/mailbox.ts';
import type { MailFolder, MailItem, MailPerson } from '../mail/types.ts';

export type ItemList = {
  show(items: readonly MailItem[], selected: MailItem | undefined): void;
};

const folders = Object.keys(folderNames) as readonly MailFolder[];

/** Whom the line names: who wrote it, or to whom it goes. */
function partnerOf(item: MailItem): MailPerson | undefined {
  if (item.kind === 'message-compose') return item.to[0];
  if (item.kind === 'appointment-organizer') return item.required[0];
  return 'organizer' in item ? item.organizer : item.from;
}

const kindWords: Readonly<Partial<Record<MailItem['kind'], string>>> = {
  'message-compose': 'Draft',
  'meeting-request': 'Invitation',
  'appointment-organizer': 'My appointment',
};

function line(item: MailItem, onSelect: (item: MailItem) => void): HTMLButtonElement {
  const partner = partnerOf(item);
  const kind = kindWords[item.kind];
  return button(
    { class: 'line', 'data-item': item.id },
    () => onSelect(item),
    avatarOf(partner?.name ?? '', partner?.address ?? ''),
    element(
      'span',
      { class: 'line-text' },
      element('span', { class: 'line-who' }, partner?.name ?? 'Nobody yet'),
      element('span', { class: 'line-subject' }, item.subject),
      kind === undefined ? undefined : element('span', { class: 'tag' }, kind),
    ),
    element('span', { class: 'line-when' }, item.when),
  );
}

/** All folders, one below the other. */
export function itemList(root: HTMLElement, onSelect: (item: MailItem) => void): ItemList {
  let shownFor = '';

  const draw = (items: readonly MailItem[]) =>
    root.replaceChildren(
      ...folders.flatMap((folder) => [
        element('h2', {}, folderNames[folder]),
        element(
          'ul',
          {},
          ...items
            .filter((item) => item.folder === folder)
            .map((item) => element('li', {}, line(item, onSelect))),
        ),
      ]),
    );

  return {
    show(items, selected) {
      // The keyboard stays where it is unless there is something else to show.
      const key = JSON.stringify(items);
      if (key !== shownFor) draw(items);
      shownFor = key;
      for (const each of root.querySelectorAll<HTMLElement>('.line')) {
        const isSelected = each.dataset['item'] === selected?.id;
        each.setAttribute('aria-current', String(isSelected));
        if (isSelected) each.scrollIntoView({ block: 'nearest' });
      }
    },
  };
}
