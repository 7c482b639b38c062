import { element } from '../../../browser/dom.ts';
import { avatarOf } from '../../shared/view/avatar.ts';
import { folderNames } from '../mail/mailbox.ts';
import type { MailItem, MailPerson } from '../mail/types.ts';

type PeopleRow = { readonly label: string; readonly people: readonly MailPerson[] };

/** As Outlook shows them: in fields to be filled in while something is written. */
function rowsOf(item: MailItem): readonly PeopleRow[] {
  if ('organizer' in item) {
    return [
      { label: 'Organizer', people: [item.organizer] },
      { label: 'Required', people: item.required },
      { label: 'Optional', people: item.optional },
    ];
  }
  const rows = [
    { label: 'From', people: [item.from] },
    { label: 'To', people: item.to },
    { label: 'Cc', people: item.cc },
  ];
  return 'bcc' in item ? [...rows, { label: 'Bcc', people: item.bcc }] : rows;
}

const person = ({ name, address }: MailPerson): HTMLElement =>
  element('span', { class: 'who', title: address }, name);

const isWritten = ({ kind }: MailItem): boolean =>
  kind === 'message-compose' || kind === 'appointment-organizer';

function peopleRow({ label, people }: PeopleRow): HTMLElement {
  return element(
    'div',
    { class: 'people-row' },
    element('dt', {}, label),
    element('dd', {}, ...people.map(person)),
  );
}

function onBehalf(item: MailItem): readonly HTMLElement[] {
  if (item.kind !== 'message-read' || item.sender === undefined) return [];
  const words = `Sent by ${item.sender.name} on behalf of ${item.from.name}`;
  return [element('p', { class: 'hint' }, words)];
}

/** The open item, or the words that none is. */
export function showItem(root: HTMLElement, item: MailItem | undefined): void {
  root.classList.toggle('item-none', item === undefined);
  if (item === undefined) {
    root.replaceChildren(
      element('h1', {}, 'Nothing is selected'),
      element('p', { class: 'hint' }, 'Choose a message or an appointment from the list.'),
    );
    return;
  }
  const author = 'organizer' in item ? item.organizer : item.from;
  root.classList.toggle('item-written', isWritten(item));
  root.replaceChildren(
    element('p', { class: 'hint' }, folderNames[item.folder]),
    element('h1', {}, item.subject),
    element(
      'div',
      { class: 'item-head' },
      avatarOf(author.name, author.address),
      element('dl', { class: 'people-rows' }, ...rowsOf(item).map(peopleRow)),
      element('span', { class: 'line-when' }, item.when),
    ),
    ...onBehalf(item),
    ...item.body.map((paragraph) => element('p', { class: 'item-text' }, paragraph)),
  );
}
