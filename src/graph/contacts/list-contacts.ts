import { ok, type Result } from '#shared';

import { readPage } from '../pages.ts';
import type { Mailbox } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError } from '../types.ts';
import { listQuestion } from './contact-questions.ts';
import { readFolders } from './read-folders.ts';
import type { ContactCursor, ContactPage, ListContactsOptions, OutlookContact } from './types.ts';

export const listContacts = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  mailbox: Mailbox,
  { text = '', cursor, ...options }: ListContactsOptions,
): Promise<Result<ContactPage, GraphError | TokenFailure>> => {
  const matches = matcherOf(text);
  let place: Place = cursor ?? { folderPath: [] };
  for (;;) {
    const question = listQuestion({ mailbox, path: place.folderPath });
    const request = place.path === undefined ? {} : { path: place.path };
    const page = await readPage(
      transport,
      { ...question, request: { ...question.request, ...request } },
      options,
    );
    if (!page.ok) return page;
    const contacts = page.value.items.filter(matches);
    const next = await placeAfter({ transport, mailbox, options }, place, page.value.nextPath);
    if (!next.ok) return next;
    if (next.value === undefined) return ok({ contacts });
    if (contacts.length > 0) return ok({ contacts, next: cursorAt(mailbox, next.value) });
    place = next.value;
  }
};

/** Without a path: at the beginning of the folder. */
type Place = Omit<ContactCursor, 'path'> & { readonly path?: string };

type Walk<TokenFailure> = {
  readonly transport: GraphTransport<TokenFailure>;
  readonly mailbox: Mailbox;
  readonly options: CallOptions;
};

const placeAfter = async <TokenFailure>(
  { transport, mailbox, options }: Walk<TokenFailure>,
  place: Place,
  nextPath: string | undefined,
): Promise<Result<Place | undefined, GraphError | TokenFailure>> => {
  if (nextPath !== undefined) return ok({ ...place, path: nextPath });
  const folders =
    place.foldersLeft === undefined
      ? await readFolders(transport, mailbox, options)
      : ok(place.foldersLeft);
  if (!folders.ok) return folders;
  const [folderPath, ...foldersLeft] = folders.value;
  return ok(folderPath === undefined ? undefined : { folderPath, foldersLeft });
};

const cursorAt = (mailbox: Mailbox, place: Place): ContactCursor => ({
  ...place,
  path: place.path ?? listQuestion({ mailbox, path: place.folderPath }).request.path ?? '/',
});

const matcherOf = (text: string): ((contact: OutlookContact) => boolean) => {
  const words = plain(text).split(/\s+/);
  return ({ displayName, mailAddresses }) => {
    const searched = plain([displayName, ...mailAddresses].join(' '));
    return words.every((word) => searched.includes(word));
  };
};

/** Lower case and without accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
