/** `other` is what Outlook says of rooms and of whatever it does not know. */
export type RecipientKind = 'other' | 'distributionList' | 'user' | 'externalUser';

/** A person on an item, as the item names them. */
export type MailPerson = {
  readonly name: string;
  readonly address: string;
  readonly kind: RecipientKind;
};

type ItemBase = {
  readonly id: string;
  readonly subject: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** As the list shows it, e.g. `09:41`. */
  readonly when: string;
  readonly folder: MailFolder;
};

/** `shared`: in the mailbox of somebody who lets the person in. */
export type MailFolder = 'inbox' | 'drafts' | 'calendar' | 'shared';

export type ReadMessage = ItemBase & {
  readonly kind: 'message-read' | 'meeting-request';
  readonly from: MailPerson;
  /** Who sent it on their behalf. */
  readonly sender?: MailPerson;
  readonly to: readonly MailPerson[];
  readonly cc: readonly MailPerson[];
};

export type ComposedMessage = ItemBase & {
  readonly kind: 'message-compose';
  readonly from: MailPerson;
  readonly to: readonly MailPerson[];
  readonly cc: readonly MailPerson[];
  readonly bcc: readonly MailPerson[];
};

export type Appointment = ItemBase & {
  readonly kind: 'appointment-attendee' | 'appointment-organizer';
  readonly organizer: MailPerson;
  readonly required: readonly MailPerson[];
  readonly optional: readonly MailPerson[];
};

export type MailItem = ReadMessage | ComposedMessage | Appointment;

/** An item as somebody has it open. `owner`: whose mailbox it is in, if not theirs. */
export type OpenItem = { readonly item: MailItem; readonly owner?: MailPerson };
