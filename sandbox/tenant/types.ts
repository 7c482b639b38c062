import type { PhotoProperties } from './photo-properties.ts';
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
  /** `personal`: a Microsoft account of a private person, who belongs to no organisation. */
  readonly kind: 'member' | 'guest' | 'personal';
  /** Where the account comes from; absent for members, who come from here. */
  readonly homeTenantId?: string;
  readonly hasMailbox: boolean;
  /** What the photo service stores for the person: all it usually takes, small files only, or nothing. */
  readonly photoStorage: 'full' | 'small-files' | 'none';
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
  /** `archived`: its settings can only be read. Source: Microsoft Learn, team-archive. */
  readonly teamState: TeamState;
  /** `synced`: mastered outside Microsoft 365, which then refuses changes. */
  readonly source: GroupSource;
};

export type TeamState = 'active' | 'archived';
export type GroupSource = 'cloud' | 'synced';
export type TeamRole = 'owner' | 'member' | 'guest';

/** What shells and tests change of a team; absent fields stay as they are. */
export type TeamChange = {
  readonly teamState?: TeamState | undefined;
  readonly source?: GroupSource | undefined;
  /** Puts a person in, with this part in the team. */
  readonly person?: { readonly objectId: string; readonly role: TeamRole } | undefined;
};

/** A folder of contacts below the mailbox's root, or below another such folder. */
export type ContactFolder = {
  readonly folderId: string;
  /** Object id of the person whose mailbox holds it. */
  readonly ownerId: string;
  readonly displayName: string;
  /** Absent for folders that lie beside the default one. */
  readonly parentFolderId?: string;
};

/** An Outlook contact in somebody's mailbox. */
export type Contact = {
  /** Long, case-sensitive base64 text, as Exchange makes them. */
  readonly contactId: string;
  /** Object id of the person whose mailbox holds it. */
  readonly ownerId: string;
  readonly folderId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly displayName: string;
  readonly companyName: string;
  readonly jobTitle?: string;
  readonly emailAddresses: readonly { readonly name: string; readonly address: string }[];
};

/** `createdAtMs` is `-Infinity` for what was there from the beginning. */
export type StoredContact = Contact & { readonly createdAtMs: number };

/** Contacts of all mailboxes; the ids of new ones follow from how many there are, so that runs repeat. */
export type ContactBook = {
  listContacts(ownerId: string): readonly StoredContact[];
  /** The default folder is not among them. */
  listFolders(ownerId: string): readonly ContactFolder[];
  /** Whether the owner lets this person see and change their contacts. */
  isShared(ownerId: string, personId: string): boolean;
  add(contact: Omit<Contact, 'contactId'>, createdAtMs: number): StoredContact;
  reset(): void;
};

/** A fictional organisation. Photos, new contacts and the roles and states of its teams change; all else stays as seeded. */
export type Tenant = {
  readonly tenantId: string;
  readonly displayName: string;
  readonly domain: string;
  readonly people: readonly Person[];
  /** As they are now. */
  readonly groups: readonly Group[];
  readonly contactBook: ContactBook;
  /** Who is signed in until somebody else is chosen. */
  readonly defaultPerson: Person;
  /** By object id (case does not matter) or user principal name; never by mail address. */
  findPerson(idOrUserPrincipalName: string): Person | undefined;
  /** By object id, in any case; the id of a team is that of its group. */
  findGroup(id: string): Group | undefined;
  /** The team as it is afterwards; `undefined` where there is none of this id. */
  changeTeam(id: string, change: TeamChange): Group | undefined;
  readonly photos: PhotoShelf;
  readonly photoProperties: PhotoProperties;
  /** Puts every photo, contact and team back as seeded. */
  reset(): void;
};
