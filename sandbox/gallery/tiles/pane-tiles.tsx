import type { ItemPerson, MailItems, OpenItem } from '#hosts';
import { err, ok } from '#shared';

import { PaneScene } from '../scene/PaneScene.tsx';
import type { SceneOptions } from '../scene/scene-services.ts';
import type { SceneProps } from '../scene/scene-session.ts';
import type { ContactsScript } from '../scene/scripted-contacts.ts';
import { press, waitFor, waitForText } from '../scene/steps.ts';
import type { Tile } from '../tile.ts';

type PaneTile = Pick<Tile, 'title' | 'shows' | 'steps'> & {
  readonly at?: SceneProps['at'];
  readonly item?: MailItems['readOpenItem'];
};

const megan: ItemPerson = {
  displayName: 'Megan Bowen',
  mailAddress: 'megan@contoso.example',
  role: 'sender',
  recipient: 'colleague',
};
const list: ItemPerson = {
  displayName: 'All of Contoso',
  mailAddress: 'all@contoso.example',
  role: 'recipient',
  recipient: 'distribution-list',
};

const opened = (item: OpenItem | undefined) => () => Promise.resolve(ok(item));
const messageOfMegan = opened({ people: [megan, list] });
const signedIn: SceneOptions = { hostName: 'Outlook' };
const withContacts = (contacts: ContactsScript): SceneOptions => ({ ...signedIn, contacts });

const pane = (tiles: Readonly<Record<string, PaneTile>>): readonly Tile[] =>
  Object.entries(tiles).map(([name, { at = signedIn, item = messageOfMegan, ...tile }]) => {
    const id = `pane/${name}`;
    return {
      ...tile,
      id,
      group: 'pane',
      render: (photos) => <PaneScene at={at} id={id} item={item} photos={photos} />,
    };
  });

const opening = pane({
  starting: {
    title: 'Waiting for Outlook',
    shows: ['SessionState.starting'],
    at: { status: 'starting' },
  },
  'host-silent': {
    title: 'Outlook does not answer',
    shows: ['SessionState.failed'],
    at: { status: 'failed', failure: { kind: 'hosts/timeout' } },
  },
  'sign-in-needed': {
    title: 'The pane needs a sign-in',
    shows: ['SessionState.sign-in-needed'],
    at: { status: 'sign-in-needed', failure: { kind: 'auth/interaction-required' } },
  },
});

const item = pane({
  'item-reading': {
    title: 'Reading the open item',
    shows: ['OpenItemState.reading'],
    item: () => new Promise(() => undefined),
    steps: [waitForText('outlookPane.starting')],
  },
  'item-unreadable': {
    title: 'The open item cannot be read',
    shows: ['OpenItemState.failed'],
    item: () => Promise.resolve(err({ kind: 'hosts/timeout' })),
    steps: [waitForText('action.tryAgain')],
  },
  'nothing-open': {
    title: 'Nothing is open: the search',
    shows: ['OpenItemState.read', 'Latest.answered'],
    item: opened(undefined),
    steps: [waitFor('li button')],
  },
  'distribution-list': {
    title: 'A distribution list',
    shows: ['OpenItemState.read'],
    item: opened({ people: [list] }),
    steps: [waitForText('person.isList')],
  },
  'shared-mailbox': {
    title: 'An item in somebody else’s mailbox',
    shows: ['OpenItemState.read'],
    item: opened({ people: [megan], sharedBy: 'sales@contoso.example' }),
    steps: [waitFor('[role=radiogroup]'), waitForText('action.changePhoto')],
  },
});

const contact = pane({
  'contact-searching': {
    title: 'Searching the contacts',
    shows: ['Latest.asking'],
    at: withContacts({ found: 'never-answers' }),
    steps: [waitForText('contacts.searching')],
  },
  'contact-unreadable': {
    title: 'The contacts cannot be read',
    shows: ['Latest.failed'],
    at: withContacts({ found: 'refused' }),
    steps: [waitFor('[role=alert]')],
  },
  'contact-several': {
    title: 'Several contacts',
    shows: ['Latest.answered'],
    at: withContacts({ found: 'several' }),
    steps: [waitFor('li button')],
  },
  'contact-none': {
    title: 'No contact yet',
    shows: ['Adding.asking'],
    at: withContacts({ found: 'none' }),
    steps: [waitForText('action.addToContacts')],
  },
  'contact-adding': {
    title: 'Adding a contact',
    shows: ['Adding.adding'],
    at: withContacts({ found: 'none', creating: 'never-answers' }),
    steps: [press('action.addToContacts'), waitFor('button[aria-disabled=true]')],
  },
  'contact-not-added': {
    title: 'The contact could not be added',
    shows: ['Adding.failed'],
    at: withContacts({ found: 'none', creating: 'refused' }),
    steps: [press('action.addToContacts'), waitFor('[role=alert]')],
  },
});

const source = pane({
  'directory-offered': {
    title: 'A colleague’s contact',
    shows: ['Looking.offered'],
    steps: [waitForText('action.useDirectoryPhoto')],
  },
  'directory-looking': {
    title: 'Looking in the directory',
    shows: ['Looking.looking'],
    at: withContacts({ directory: 'never-answers' }),
    steps: [press('action.useDirectoryPhoto'), waitFor('button[aria-disabled=true]')],
  },
  'directory-none': {
    title: 'The directory has no photo',
    shows: ['Looking.none'],
    at: withContacts({ directory: 'knows-nobody' }),
    steps: [press('action.useDirectoryPhoto'), waitForText('contacts.noDirectoryPhoto')],
  },
  'directory-failed': {
    title: 'The directory refuses',
    shows: ['Looking.failed'],
    at: withContacts({ directory: 'refused' }),
    steps: [press('action.useDirectoryPhoto'), waitFor('[role=alert]')],
  },
});

export const paneTiles: readonly Tile[] = [...opening, ...item, ...contact, ...source];
