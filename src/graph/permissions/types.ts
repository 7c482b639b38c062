/** Whose photo, as far as permissions differ: `user` is somebody else, `shared-contact` stands in another person's mailbox. */
export type PhotoSubject = 'me' | 'user' | 'group' | 'team' | 'contact' | 'shared-contact';

export type PhotoOperation =
  'read-metadata' | 'read-photo' | 'replace-photo' | 'remove-photo' | 'update-properties';

/** Calls that are no photo calls. A `$batch` needs what the requests in it need. */
export type GraphCall =
  | 'read-signed-in-user'
  | 'read-roles'
  | 'resolve-mail-address'
  | 'check-group-ownership'
  | 'read-contacts'
  | 'read-shared-contacts'
  | 'create-contact'
  | 'create-shared-contact';

/** Permissions of which one is enough, least privileged first. An empty list: not supported. */
export type AcceptedPermissions = {
  readonly delegatedWork: readonly string[];
  readonly delegatedPersonal: readonly string[];
  readonly application: readonly string[];
  /** What the caller needs beside the permission, or what the lists cannot say. */
  readonly note?: string;
  readonly source: string;
};
