import { ok, type Result } from '#shared';

import { readPages } from '../pages.ts';
import type { Mailbox } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { CallOptions, GraphError } from '../types.ts';
import { findQuestion, type Folder } from './contact-questions.ts';
import { readFolders } from './read-folders.ts';
import type { OutlookContact } from './types.ts';

type Found<TokenFailure> = Result<readonly OutlookContact[], GraphError | TokenFailure>;

/** `/contacts` is the default folder alone, so every other folder is asked as well. Source: Microsoft Learn, user-list-contacts. */
export const findContacts = async <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  { mailbox, mailAddress }: { readonly mailbox: Mailbox; readonly mailAddress: string },
  options: CallOptions,
): Promise<Found<TokenFailure>> => {
  const wanted = mailAddress.trim();
  if (wanted === '') return ok([]);
  const findIn = (path: readonly string[]) =>
    findInFolder(transport, { folder: { mailbox, path }, mailAddress: wanted }, options);
  const [inDefault, folders] = await Promise.all([
    findIn([]),
    readFolders(transport, mailbox, options),
  ]);
  if (!inDefault.ok) return inDefault;
  if (!folders.ok) return folders;
  const found = [...inDefault.value];
  for (const inFolder of await Promise.all(folders.value.map(findIn))) {
    if (!inFolder.ok) return inFolder;
    found.push(...inFolder.value);
  }
  return ok(onceEach(found));
};

export const findInFolder = <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
  { folder, mailAddress }: { readonly folder: Folder; readonly mailAddress: string },
  options: CallOptions,
): Promise<Found<TokenFailure>> => readPages(transport, findQuestion(folder, mailAddress), options);

const onceEach = (contacts: readonly OutlookContact[]): readonly OutlookContact[] => {
  const byId = new Map<string, OutlookContact>();
  for (const contact of contacts) {
    const { contactId } = contact.target;
    if (!byId.has(contactId)) byId.set(contactId, contact);
  }
  return [...byId.values()];
};
