import { err, ok } from '#shared';
import type { ContactFolder, Person } from '../../../tenant/index.ts';
import type { GraphAnswer } from '../../answer.ts';
import { itemNotFound } from '../../failures.ts';
import { answerPage, outlookPages, readPage } from '../../http/paging.ts';
import { selectProperties } from '../../http/select-properties.ts';
import type { GraphExchange } from '../../types.ts';
import { contactsContext, describeFolder } from './describe-contact.ts';
import { findFolder } from './find-contact.ts';

const folderPages = { ...outlookPages, options: ['$select'] };

/** `GET …/contactFolders`: those beside the default folder, which is left out. Source: msgraph-sdk-java issue 732. */
export const listTopFolders = (exchange: GraphExchange, owner: Person): GraphAnswer =>
  answerFolders(exchange, owner, undefined);

/** `GET …/childFolders`. Source: Microsoft Learn, contactfolder-list-childfolders. */
export function listChildFolders(exchange: GraphExchange, owner: Person): GraphAnswer {
  const folder = findFolder(exchange, owner);
  return folder === undefined ? err(itemNotFound) : answerFolders(exchange, owner, folder.folderId);
}

/** `GET …/contactFolders/{id}` and below. Source: Microsoft Learn, contactfolder-get. */
export function readFolder(exchange: GraphExchange, owner: Person): GraphAnswer {
  const folder = findFolder(exchange, owner);
  if (folder === undefined) return err(itemNotFound);
  const context = contactsContext(exchange, owner, 'contactFolders/$entity');
  const entity = { '@odata.context': context, ...describeFolder(folder) };
  const selected = selectProperties(entity, exchange.url);
  return selected.ok ? ok({ kind: 'json', body: selected.value }) : selected;
}

function answerFolders(
  exchange: GraphExchange,
  owner: Person,
  parentFolderId: string | undefined,
): GraphAnswer {
  const { url, services } = exchange;
  const page = readPage(url, folderPages);
  if (!page.ok) return page;
  const isWanted = (folder: ContactFolder) => folder.parentFolderId === parentFolderId;
  const entities = [];
  for (const folder of services.tenant.contactBook.listFolders(owner.objectId).filter(isWanted)) {
    const selected = selectProperties(describeFolder(folder), url);
    if (!selected.ok) return selected;
    entities.push(selected.value);
  }
  const context = contactsContext(exchange, owner, 'contactFolders');
  const body = answerPage(entities, page.value, { url, rules: folderPages });
  return ok({ kind: 'json', body: { '@odata.context': context, ...body } });
}
