import type { ContactTarget, Mailbox, PhotoTarget } from '../targets.ts';
import { encodeKey, joinPath } from './encode-key.ts';

/** Version of the service. `beta` is a preview that may change, not for production. */
export type GraphVersion = 'v1.0' | 'beta';

/** Path of a mailbox's owner, below the version; `undefined` where its id can be part of no address. */
export const mailboxPath = (mailbox: Mailbox): string | undefined =>
  mailbox.kind === 'me' ? '/me' : encodeKey('users', mailbox.userId);

/** Path of a contact folder, the default one when `folderPath` is empty. */
export const folderPathOf = (mailbox: Mailbox, folderPath: readonly string[]): string | undefined =>
  joinPath(
    mailboxPath(mailbox),
    ...folderPath.map((id, depth) =>
      encodeKey(depth === 0 ? 'contactFolders' : 'childFolders', id),
    ),
  );

/**
 * Path of the thing that has the photo, below the version; `undefined` where an id can be part of no address.
 * Source: Microsoft Learn, profilephoto-update, 2025-07-23 (folders below folders: Microsoft's OpenAPI).
 */
export const targetPath = (target: PhotoTarget): string | undefined => {
  switch (target.kind) {
    case 'group':
      return encodeKey('groups', target.groupId);
    case 'team':
      return encodeKey('teams', target.teamId);
    case 'contact':
      return contactPath(target);
    case 'me':
    case 'user':
      return mailboxPath(target);
  }
};

const contactPath = ({ mailbox, contactId, folderPath = [] }: ContactTarget): string | undefined =>
  joinPath(folderPathOf(mailbox, folderPath), encodeKey('contacts', contactId));
