import type { Mailbox, PhotoTarget } from '../targets.ts';
import { encodeKey, joinPath } from './encode-key.ts';
import { idOf } from './target-id.ts';

/** Version of the service. `beta` is a preview that may change, not for production. */
export type GraphVersion = 'v1.0' | 'beta';

/** Path of a mailbox, or of a folder of contacts in it; `undefined` where an id can be part of no address. */
export const folderPathOf = (mailbox: Mailbox, folderPath: readonly string[]): string | undefined =>
  joinPath(
    targetPath(mailbox),
    ...folderPath.map((id, depth) =>
      encodeKey(depth === 0 ? 'contactFolders' : 'childFolders', id),
    ),
  );

/**
 * Path of the thing that has the photo, below the version; `undefined` where an id can be part of no address.
 * Source: Microsoft Learn, profilephoto-update, 2025-07-23 (folders below folders: Microsoft's OpenAPI).
 */
export const targetPath = (target: PhotoTarget): string | undefined => {
  if (target.kind === 'me') return '/me';
  if (target.kind !== 'contact') return encodeKey(`${target.kind}s`, idOf(target));
  const { mailbox, contactId, folderPath = [] } = target;
  return joinPath(folderPathOf(mailbox, folderPath), encodeKey('contacts', contactId));
};
