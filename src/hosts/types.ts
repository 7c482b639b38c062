import type { Result } from '#shared';

/** `hosts/not-in-channel`: a channel's page was opened somewhere else. */
export type HostErrorKind = 'hosts/timeout' | 'hosts/failed' | 'hosts/not-in-channel';

export type HostError = { readonly kind: HostErrorKind; readonly code?: string };

export type HostTheme = 'default' | 'dark' | 'contrast';

/** What the host says of where the page stands. Nothing in it is proof of who is signed in. */
export type HostContext = {
  readonly hostName: 'Teams' | 'Outlook' | 'Office' | 'browser';
  readonly theme: HostTheme;
  /** BCP 47, e.g. `es-ES`. */
  readonly locale: string;
  readonly tenantId?: string;
  readonly userObjectId?: string;
};

/** Outlook's word for whom an address belongs to; `other` also where it does not know. */
export type RecipientKind = 'colleague' | 'outsider' | 'distribution-list' | 'other';

/** Why a person is on an item. */
export type ItemRole = 'sender' | 'organizer' | 'recipient' | 'attendee';

export type ItemPerson = {
  /** The address where Outlook knows no name. */
  readonly displayName: string;
  readonly mailAddress: string;
  readonly role: ItemRole;
  readonly recipient: RecipientKind;
};

/** A message or an appointment. */
export type OpenItem = {
  /** Each once, without the signed-in person; first whom the item is most likely about. */
  readonly people: readonly ItemPerson[];
  /** Mail address of the owner where the item lies in somebody else's mailbox. */
  readonly sharedBy?: string;
};

export type MailItems = {
  /** `undefined` while nothing is selected. Fails with `hosts/timeout` when Outlook is silent for 10 s. */
  readOpenItem(): Promise<Result<OpenItem | undefined, HostError>>;
  /** Calls back when another item or none is open, until the returned function is called. */
  onItemChange(listener: () => void): () => void;
};

/** The program that frames the page, or the plain browser. All adapters pass one conformance suite. */
export type Host = {
  readonly kind: 'teams' | 'outlook' | 'browser';
  readonly context: HostContext;
  /** What is open beside the page; only in Outlook's task pane. */
  readonly mailItems?: MailItems;
  /** Calls back with the new theme until the returned function is called. */
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
  /** The page has drawn itself; the host may take its own loading sign away. */
  notifyAppLoaded(): void;
  /** The page does its job. Called once; further calls do nothing. */
  notifySuccess(): void;
  /** The page cannot do its job; `message` is for the host's log, not for people. */
  notifyFailure(message: string): void;
};

export type LoadHostOptions = {
  /** Origins that may frame the page besides those that TeamsJS knows. Asked where a page is framed. */
  readonly extraHostOrigins: () => Promise<readonly string[]>;
  /** Address of Office.js, of a page for Outlook's task pane; it may be relative to the page. */
  readonly officeJsUrl?: string;
};

export type LoadHost = (options: LoadHostOptions) => Promise<Result<Host, HostError>>;
