import { encodeLiteral, joinPath } from '../addresses/encode-key.ts';
import { mailboxKeyOf } from '../addresses/photo-target-key.ts';
import { folderPathOf } from '../addresses/target-path.ts';
import { isRecord, textAt } from '../answers/json.ts';
import { readTimeoutMs } from '../limits.ts';
import type { PageQuestion } from '../pages.ts';
import { requestedCallScopes } from '../permissions/requested-call-scopes.ts';
import { immutableIds } from '../photos/photo-request.ts';
import type { Mailbox } from '../targets.ts';
import type { GraphRequest } from '../transport/request.ts';
import type { OutlookContact } from './types.ts';

export type Folder = { readonly mailbox: Mailbox; readonly path: readonly string[] };

/** Properties that `parseContact` reads. */
export const contactFields = '$select=id,displayName,emailAddresses';

/** Entries on one page; Graph's own default is 10. */
const pageSize = 100;

/** What all requests about one mailbox's contacts have in common. Immutable ids are asked for every time. */
export const contactRequest = (
  mailbox: Mailbox,
  access: 'read' | 'create',
): Pick<GraphRequest, 'lane' | 'scopes' | 'headers' | 'timeoutMs'> => {
  const mailboxKey = mailboxKeyOf(mailbox);
  const own = access === 'read' ? 'read-contacts' : 'create-contact';
  const shared = access === 'read' ? 'read-shared-contacts' : 'create-shared-contact';
  return {
    lane: { mailbox: mailboxKey, target: `${mailboxKey}/contacts` },
    scopes: requestedCallScopes[mailbox.kind === 'me' ? own : shared],
    headers: immutableIds,
    timeoutMs: readTimeoutMs,
  };
};

export const contactsPath = ({ mailbox, path }: Folder): string | undefined =>
  joinPath('/v1.0', folderPathOf(mailbox, path), '/contacts');

/** The contacts of one folder. */
export const listQuestion = (folder: Folder): PageQuestion<OutlookContact> =>
  pageQuestion(folder, {
    path: joinPath(contactsPath(folder), `?${contactFields}&$top=${pageSize}`),
    parseItem: (json) => parseContact(json, folder),
  });

/**
 * The contacts of one folder that have the address. The service knows no other filter than this one.
 * Source: Microsoft Learn, user-list-contacts; microsoft-graph-docs issue 562.
 */
export const findQuestion = (folder: Folder, mailAddress: string): PageQuestion<OutlookContact> =>
  pageQuestion(folder, {
    path: joinPath(
      contactsPath(folder),
      `?${contactFields}&$filter=emailAddresses/any(a:a/address%20eq%20`,
      encodeLiteral(mailAddress),
      ')',
    ),
    parseItem: (json) => parseContact(json, folder),
  });

export type FolderEntry = { readonly folderId: string; readonly displayName: string };

/** The folders in one folder; at the top without the default one. Source: msgraph-sdk-java issue 732. */
export const foldersQuestion = (folder: Folder): PageQuestion<FolderEntry> =>
  pageQuestion(folder, {
    path: joinPath(
      '/v1.0',
      folderPathOf(folder.mailbox, folder.path),
      folder.path.length === 0 ? '/contactFolders' : '/childFolders',
      `?$select=id,displayName&$top=${pageSize}`,
    ),
    parseItem: parseFolder,
  });

const parseFolder = (json: unknown): FolderEntry | undefined => {
  if (!isRecord(json)) return undefined;
  const folderId = textAt(json, 'id');
  return folderId === undefined
    ? undefined
    : { folderId, displayName: textAt(json, 'displayName') ?? '' };
};

const pageQuestion = <Item>(
  { mailbox }: Folder,
  { path, parseItem }: Pick<GraphRequest, 'path'> & Pick<PageQuestion<Item>, 'parseItem'>,
): PageQuestion<Item> => ({
  subject: 'contact',
  access: 'read',
  request: { ...contactRequest(mailbox, 'read'), method: 'GET', path },
  parseItem,
});

/** A contact of the folder; `undefined` where it has no id. */
export const parseContact = (json: unknown, folder: Folder): OutlookContact | undefined => {
  if (!isRecord(json)) return undefined;
  const contactId = textAt(json, 'id');
  if (contactId === undefined) return undefined;
  const { emailAddresses } = json;
  const entries: readonly unknown[] = Array.isArray(emailAddresses) ? emailAddresses : [];
  const mailAddresses = entries
    .map((entry) => (isRecord(entry) ? textAt(entry, 'address') : undefined))
    .filter((address) => address !== undefined);
  return {
    target: {
      kind: 'contact',
      mailbox: folder.mailbox,
      contactId,
      ...(folder.path.length === 0 ? {} : { folderPath: folder.path }),
    },
    displayName: textAt(json, 'displayName') ?? mailAddresses[0] ?? '',
    mailAddresses,
  };
};
