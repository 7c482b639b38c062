import { err, ok, type Result } from '#shared';
import { defaultFolderId, type Person } from '../../../tenant/index.ts';
import type { GraphAnswer, GraphFailure } from '../../answer.ts';
import { itemNotFound } from '../../failures.ts';
import { answerPage, outlookPages, readPage } from '../../http/paging.ts';
import { selectProperties, type Entity } from '../../http/select-properties.ts';
import type { GraphExchange } from '../../types.ts';
import { queryContacts } from './contact-query.ts';
import { contactsContext, describeContact, preferenceHeaders } from './describe-contact.ts';
import { findContact, findFolder, listVisibleContacts } from './find-contact.ts';

/** The folder that a list or a new contact belongs to: the default one where the path names none. Source: Microsoft Learn, user-list-contacts. */
export function targetFolderId(
  exchange: GraphExchange,
  owner: Person,
): Result<string, GraphFailure> {
  if (!exchange.parameters.ids.has('folder')) return ok(defaultFolderId(owner.objectId));
  const folder = findFolder(exchange, owner);
  return folder === undefined ? err(itemNotFound) : ok(folder.folderId);
}

/** `GET …/contacts`. Source: Microsoft Learn, user-list-contacts. */
export function listContacts(exchange: GraphExchange, owner: Person): GraphAnswer {
  const { url, request } = exchange;
  const folderId = targetFolderId(exchange, owner);
  if (!folderId.ok) return folderId;
  const page = readPage(url, outlookPages);
  if (!page.ok) return page;
  const inFolder = listVisibleContacts(exchange, owner).filter(
    (contact) => contact.folderId === folderId.value,
  );
  const contacts = queryContacts(inFolder, url);
  if (!contacts.ok) return contacts;
  const described = contacts.value.map((contact) =>
    selectProperties(describeContact(exchange, contact), url),
  );
  const failed = described.find((each) => !each.ok);
  if (failed !== undefined) return failed;
  const entities = described.flatMap((each) => (each.ok ? [each.value] : []));
  const body: Entity = {
    '@odata.context': contactsContext(exchange, owner, 'contacts'),
    ...answerPage(entities, page.value, { url, rules: outlookPages }),
  };
  return ok({ kind: 'json', body, headers: preferenceHeaders(request) });
}

/** `GET …/contacts/{id}`. Source: Microsoft Learn, contact-get. */
export function readContact(exchange: GraphExchange, owner: Person): GraphAnswer {
  const contact = findContact(exchange, owner);
  if (contact === undefined) return err(itemNotFound);
  const entity = {
    '@odata.context': contactsContext(exchange, owner, 'contacts/$entity'),
    ...describeContact(exchange, contact),
  };
  const selected = selectProperties(entity, exchange.url);
  return selected.ok
    ? ok({ kind: 'json', body: selected.value, headers: preferenceHeaders(exchange.request) })
    : selected;
}
