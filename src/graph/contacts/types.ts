import type { Result } from '#shared';

import type { ContactTarget, Mailbox } from '../targets.ts';
import type { CallOptions, GraphError, WriteOptions } from '../types.ts';

/** A contact in Outlook. Its id is immutable: it stays the same when the contact moves to another folder. */
export type OutlookContact = {
  readonly target: ContactTarget;
  /** The first mail address, or empty, where the contact has no name. */
  readonly displayName: string;
  readonly mailAddresses: readonly string[];
};

/** Where to read on. Its content is this module's own business. */
export type ContactCursor = {
  readonly path: string;
  readonly folderPath: readonly string[];
  /** Absent until the folders have been read. */
  readonly foldersLeft?: readonly (readonly string[])[];
};

export type ContactPage = {
  readonly contacts: readonly OutlookContact[];
  /** Absent on the last page. */
  readonly next?: ContactCursor;
};

export type ListContactsOptions = CallOptions & {
  /** Words, each of which stands in the name or a mail address; case and accents do not matter. */
  readonly text?: string;
  /** From the page before. */
  readonly cursor?: ContactCursor;
};

/** A folder other than the default one. */
export type ContactFolder = {
  /** Ids from the top down. */
  readonly folderPath: readonly string[];
  /** Names from the top down. */
  readonly displayNames: readonly string[];
};

export type NewContact = {
  readonly mailAddress: string;
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  /** Ids of the folders from the top down; absent for the default folder. */
  readonly folderPath?: readonly string[];
};

export type CreatedContact = {
  /** `found`: the folder already had a contact with the address, and no other was made. */
  readonly status: 'created' | 'found';
  readonly contact: OutlookContact;
  /** `not-yet`: made, but not to be seen within 7 s; its photo may be refused for a little longer. */
  readonly visible: 'yes' | 'not-yet';
};

/**
 * The contacts of one mailbox. Another person's needs a folder that they share, or an application's token.
 * Every call resolves to a `Result`, or rejects with `AbortError` when `signal` aborts.
 */
export type ContactsClient<TokenFailure> = {
  /**
   * The contacts with exactly this mail address, those of the default folder first, then those of all other
   * folders; each once. Empty when there is none.
   */
  findContacts(
    mailbox: Mailbox,
    mailAddress: string,
    options?: CallOptions,
  ): Promise<Result<readonly OutlookContact[], GraphError | TokenFailure>>;
  /**
   * A page of contacts, folder by folder, the default one first. Names are searched here, since the service
   * filters contacts by whole mail addresses alone. Only the last page may be empty.
   */
  listContacts(
    mailbox: Mailbox,
    options?: ListContactsOptions,
  ): Promise<Result<ContactPage, GraphError | TokenFailure>>;
  /** The folders beside the default one, parents before their children, to any depth. */
  listFolders(
    mailbox: Mailbox,
    options?: CallOptions,
  ): Promise<Result<readonly ContactFolder[], GraphError | TokenFailure>>;
  /**
   * Makes a contact, unless the folder has one with the address, and waits until it can be seen. Never makes
   * two: what failed without a clear answer is looked for at once, and by the next call until a minute after
   * it was sent; only then is it taken for lost and sent again.
   */
  createContact(
    mailbox: Mailbox,
    contact: NewContact,
    options?: WriteOptions,
  ): Promise<Result<CreatedContact, GraphError | TokenFailure>>;
};
