import type { ContactFolder, Person, StoredContact } from '../../../tenant/index.ts';
import type { GraphExchange } from '../../types.ts';
import { immutableIdOf, wantsImmutableIds } from './item-ids.ts';

type Entity = Readonly<Record<string, unknown>>;

/** A contact as lists and single reads give it. Source: Microsoft Learn, contact resource. */
export function describeContact({ request }: GraphExchange, contact: StoredContact): Entity {
  const { contactId, createdAtMs } = contact;
  const time = new Date(createdAtMs === -Infinity ? seededAtMs : createdAtMs).toISOString();
  return {
    '@odata.etag': `W/"${changeKeyOf(contact)}"`,
    id: wantsImmutableIds(request) ? immutableIdOf(contactId) : contactId,
    createdDateTime: time,
    lastModifiedDateTime: time,
    changeKey: changeKeyOf(contact),
    categories: [],
    parentFolderId: contact.folderId,
    displayName: contact.displayName,
    givenName: contact.givenName,
    surname: contact.surname,
    companyName: contact.companyName,
    jobTitle: contact.jobTitle ?? null,
    emailAddresses: contact.emailAddresses,
  };
}

/** Folders' ids are immutable anyhow. Source: Microsoft Learn, contactFolder resource and outlook-immutable-id. */
export const describeFolder = ({ folderId, displayName, ...folder }: ContactFolder): Entity => ({
  id: folderId,
  parentFolderId: folder.parentFolderId ?? rootFolderId,
  displayName,
});

/** Answers about contacts say when they gave immutable ids. Source: Microsoft Learn, outlook-immutable-id. */
export const preferenceHeaders = (request: Request): Readonly<Record<string, string>> =>
  wantsImmutableIds(request) ? { 'preference-applied': 'IdType="ImmutableId"' } : {};

export const contactsContext = (
  { url, version }: GraphExchange,
  { objectId }: Person,
  rest: string,
): string => `${url.origin}/${version}/$metadata#users('${objectId}')/${rest}`;

const seededAtMs = Date.UTC(2026, 0, 15, 9);

const rootFolderId = 'AQMkAGQ0ZDdmYzRlLWE2OGQtNDY3_g-BGAAuAAADRoot0000000000000000AAAA=';

/** Nothing here changes a contact, so its key never changes either. */
const changeKeyOf = ({ contactId }: StoredContact): string =>
  Buffer.from(contactId.slice(-36)).toString('base64').slice(0, 24);
