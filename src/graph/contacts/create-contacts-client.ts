import { mailboxKeyOf } from '../addresses/photo-target-key.ts';
import type { GraphTransport } from '../transport/transport.ts';
import { createContact } from './create-contact.ts';
import { findContacts } from './find-contacts.ts';
import { listContacts } from './list-contacts.ts';
import { listFolders } from './read-folders.ts';
import { createSentContacts } from './sent-contacts.ts';
import type { ContactsClient } from './types.ts';

/** Outlook contacts, through a transport that is shared with other clients. */
export const createContactsClient = <TokenFailure>(
  transport: GraphTransport<TokenFailure>,
): ContactsClient<TokenFailure> => {
  const oneAfterTheOther = createTurns();
  const memoryOf = createSentContacts();
  return {
    findContacts: (mailbox, mailAddress, options = {}) =>
      findContacts(transport, { mailbox, mailAddress }, options),
    listContacts: (mailbox, options = {}) => listContacts(transport, mailbox, options),
    listFolders: (mailbox, options = {}) => listFolders(transport, mailbox, options),
    createContact: (mailbox, contact, options = {}) =>
      // Two presses at once: the second finds what the first has made.
      oneAfterTheOther(`${mailboxKeyOf(mailbox)} ${contact.mailAddress.toLowerCase()}`, () =>
        createContact({
          transport,
          mailbox,
          contact,
          options,
          memory: memoryOf({ mailbox, path: contact.folderPath ?? [] }, contact.mailAddress),
        }),
      ),
  };
};

/** Makes pieces of work with the same key wait for one another. */
const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    const forget = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
};
