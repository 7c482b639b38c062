import { err, ok, type Result } from '#shared';
import type { Contact, Person } from '../../../tenant/index.ts';
import type { GraphAnswer, GraphFailure } from '../../answer.ts';
import { badRequest, notImplemented } from '../../failures.ts';
import { isJsonObject, readJsonObject } from '../../http/read-json.ts';
import type { GraphExchange } from '../../types.ts';
import { contactsContext, describeContact, preferenceHeaders } from './describe-contact.ts';
import { targetFolderId } from './read-contacts.ts';

/**
 * `POST …/contacts`: 201 and the contact, which readers see after the lag. Two of the same make two contacts.
 * Source: Microsoft Learn, user-post-contacts; that a new contact may be missing for a moment is inferred.
 */
export async function createContact(exchange: GraphExchange, owner: Person): Promise<GraphAnswer> {
  const { request, services, url, version } = exchange;
  const folderId = targetFolderId(exchange, owner);
  if (!folderId.ok) return folderId;
  const body = await readJsonObject(request);
  if (!body.ok) return body;
  const fields = readFields(body.value);
  if (!fields.ok) return fields;
  const { contactBook } = services.tenant;
  const given = { ...fields.value, ownerId: owner.objectId, folderId: folderId.value };
  const contact = contactBook.add(given, services.clock.now());
  const entity = describeContact(exchange, contact);
  const path = `users('${owner.objectId}')/contacts('${String(entity['id'])}')`;
  return ok({
    kind: 'json',
    status: 201,
    body: { '@odata.context': contactsContext(exchange, owner, 'contacts/$entity'), ...entity },
    headers: { location: `${url.origin}/${version}/${path}`, ...preferenceHeaders(request) },
  });
}

type Fields = Omit<Contact, 'contactId' | 'ownerId' | 'folderId'>;

const textNames = ['givenName', 'surname', 'displayName', 'companyName', 'jobTitle'] as const;
const held: ReadonlySet<string> = new Set([...textNames, 'emailAddresses']);

function readFields(body: Readonly<Record<string, unknown>>): Result<Fields, GraphFailure> {
  const unknown = Object.keys(body).find((name) => !name.startsWith('@') && !held.has(name));
  if (unknown !== undefined) {
    const where = 'resources/contacts/create-contact.ts';
    return err(notImplemented(`holds no property '${unknown}' of new contacts`, where));
  }
  const wrong = textNames.find((name) => !isTextOrNothing(body[name]));
  if (wrong !== undefined) return err(badRequest(`The value of '${wrong}' is not a string.`));
  const emailAddresses = readAddresses(body['emailAddresses']);
  if (emailAddresses === undefined) {
    return err(badRequest("The value of 'emailAddresses' is not a collection of email addresses."));
  }
  const text = (name: (typeof textNames)[number]): string => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  const [givenName, surname, jobTitle] = [text('givenName'), text('surname'), text('jobTitle')];
  return ok({
    givenName,
    surname,
    // Source: Microsoft Learn, contact resource (displayName is generated where it is not given).
    displayName: text('displayName') || `${givenName} ${surname}`.trim(),
    companyName: text('companyName'),
    ...(jobTitle === '' ? {} : { jobTitle }),
    emailAddresses,
  });
}

const isTextOrNothing = (value: unknown): boolean => value == null || typeof value === 'string';

function readAddresses(given: unknown): Contact['emailAddresses'] | undefined {
  if (given == null) return [];
  if (!Array.isArray(given)) return undefined;
  const entries: readonly unknown[] = given;
  const read = entries.map((entry) => {
    if (!isJsonObject(entry)) return undefined;
    const { address, name } = entry;
    if (typeof address !== 'string' || !isTextOrNothing(name)) return undefined;
    // Without a name Exchange takes the address (assumed).
    return { address, name: typeof name === 'string' ? name : address };
  });
  const addresses = read.filter((address) => address !== undefined);
  return addresses.length === read.length ? addresses : undefined;
}
