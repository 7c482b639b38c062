/** The signed-in person: `/me`. */
export type MeTarget = { readonly kind: 'me' };

/** Anyone of the tenant: `/users/{id or userPrincipalName}`. The object id is the surer name. */
export type UserTarget = {
  readonly kind: 'user';
  /** Object id, or user principal name. A mail address that is not the user principal name finds nobody. */
  readonly userId: string;
};

/** A Microsoft 365 group: what Outlook and SharePoint show. */
export type GroupTarget = { readonly kind: 'group'; readonly groupId: string };

/** A team: what Teams shows. Its id is that of its group. */
export type TeamTarget = { readonly kind: 'team'; readonly teamId: string };

/** Whose contacts. */
export type Mailbox = MeTarget | UserTarget;

/** An Outlook contact in one of a mailbox's folders. */
export type ContactTarget = {
  readonly kind: 'contact';
  readonly mailbox: Mailbox;
  /** Case-sensitive. An immutable id stays the same when the contact moves to another folder. */
  readonly contactId: string;
  /** Ids of the folders from the top down; absent or empty for the default folder. */
  readonly folderPath?: readonly string[];
};

/** Whose photo. Each kind knows its own address in `addresses/target-path.ts`. */
export type PhotoTarget = MeTarget | UserTarget | GroupTarget | TeamTarget | ContactTarget;

/** Targets of which the service keeps the photo in several sizes. Source: Microsoft Learn, profilephoto-get. */
export type SizedPhotoTarget = MeTarget | UserTarget | GroupTarget;

/**
 * Whether the service can take a photo away: for people and groups. Teams and contacts cannot be emptied.
 * Source: Microsoft Learn, profilephoto-delete.
 */
export const isPhotoRemovable = ({ kind }: PhotoTarget): boolean =>
  kind !== 'team' && kind !== 'contact';
