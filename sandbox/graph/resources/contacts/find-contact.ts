import {
  defaultFolderId,
  type ContactFolder,
  type Person,
  type StoredContact,
} from '../../../tenant/index.ts';
import type { GraphExchange } from '../../types.ts';
import { immutableIdOf } from './item-ids.ts';

/** Contacts that readers see: a new one shows up after the lag, as a new photo does. */
export function listVisibleContacts(
  { services }: GraphExchange,
  owner: Person,
): readonly StoredContact[] {
  const visibleFromMs = services.clock.now() - services.settings().lagMs;
  return services.tenant.contactBook
    .listContacts(owner.objectId)
    .filter(({ createdAtMs }) => createdAtMs <= visibleFromMs);
}

/**
 * `{contact}` of the path, by its usual or its immutable id. Without a folder in the path any contact of the
 * mailbox is found, since ids belong to the mailbox (assumed); with folders only one that lies there.
 */
export function findContact(exchange: GraphExchange, owner: Person): StoredContact | undefined {
  const id = exchange.parameters.ids.get('contact');
  const found = listVisibleContacts(exchange, owner).find(
    ({ contactId }) => contactId === id || immutableIdOf(contactId) === id,
  );
  if (!exchange.parameters.ids.has('folder')) return found;
  const folder = findFolder(exchange, owner);
  return folder !== undefined && found?.folderId === folder.folderId ? found : undefined;
}

/** The folder at the end of `contactFolders/{id}/childFolders/{id}/…`; each must lie in the one before. */
export function findFolder(exchange: GraphExchange, owner: Person): ContactFolder | undefined {
  const { ids, childFolderIds } = exchange.parameters;
  const folders = exchange.services.tenant.contactBook.listFolders(owner.objectId);
  let folder = findTopFolder(ids.get('folder') ?? '', folders, owner);
  for (const id of childFolderIds) {
    const parentFolderId = folder?.folderId;
    folder = folders.find((each) => each.folderId === id && each.parentFolderId === parentFolderId);
  }
  return folder;
}

/**
 * The default folder answers to its well-known name as well (reposted answer, seen once). A folder deeper
 * down is found by its id without its parents, as ids belong to the mailbox (assumed).
 */
function findTopFolder(
  id: string,
  folders: readonly ContactFolder[],
  owner: Person,
): ContactFolder | undefined {
  const folderId = defaultFolderId(owner.objectId);
  if (id === folderId || id.toLowerCase() === 'contacts') {
    return { folderId, ownerId: owner.objectId, displayName: 'Contacts' };
  }
  return folders.find((folder) => folder.folderId === id);
}
