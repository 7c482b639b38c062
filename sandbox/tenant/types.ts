import type { PhotoShelf } from './photo-shelf.ts';

/** One account of the organisation, in Graph's words. */
export type Person = {
  /** GUID, the same in every run. */
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  /** Absent where Entra knows no address. */
  readonly mail?: string;
  readonly kind: 'member' | 'guest';
  readonly hasMailbox: boolean;
  /** Template ids of the directory roles the person holds. */
  readonly adminRoles: readonly string[];
};

/** A Microsoft 365 group; a team has the id of its group. */
export type Group = {
  readonly objectId: string;
  readonly displayName: string;
  readonly description: string;
  readonly mail: string;
  readonly team: 'none' | 'present';
  /** Object ids of people; owners are members too. */
  readonly ownerIds: readonly string[];
  readonly memberIds: readonly string[];
};

/** An Outlook contact in somebody's mailbox. */
export type Contact = {
  /** Long, case-sensitive base64 text, as Exchange makes them. */
  readonly contactId: string;
  /** Object id of the person whose mailbox holds it. */
  readonly ownerId: string;
  /** `contacts` is the default folder, which `/me/contactFolders` leaves out. */
  readonly folder: 'contacts' | 'Suppliers' | 'Suppliers/Nordic';
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  readonly companyName: string;
  readonly emailAddresses: readonly { readonly name: string; readonly address: string }[];
};

/** A fictional organisation. Everything but its photos stays as seeded. */
export type Tenant = {
  readonly tenantId: string;
  readonly displayName: string;
  readonly domain: string;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly contacts: readonly Contact[];
  /** Who is signed in until somebody else is chosen. */
  readonly defaultPerson: Person;
  /** By object id (case does not matter) or user principal name; never by mail address. */
  findPerson(idOrUserPrincipalName: string): Person | undefined;
  readonly photos: PhotoShelf;
  /** Puts every photo back as seeded. */
  reset(): void;
};
