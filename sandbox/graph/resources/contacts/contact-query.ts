import { err, ok, type Result } from '#shared';
import type { Contact } from '../../../tenant/index.ts';
import type { GraphFailure } from '../../answer.ts';
import { badRequest, notImplemented } from '../../failures.ts';
import { parseContactFilter, type ContactTest } from './contact-filter.ts';

/** Those that `$filter` or `$search` mean, in the order of `$orderby`. */
export function queryContacts<Found extends Contact>(
  contacts: readonly Found[],
  url: URL,
): Result<readonly Found[], GraphFailure> {
  const contradiction = findContradiction(url);
  if (contradiction !== undefined) return err(contradiction);
  const test = readTest(url);
  if (!test.ok) return test;
  const order = readOrder(url);
  return order.ok ? ok(contacts.filter(test.value).sort(order.value)) : order;
}

/** Source: Microsoft Learn, search-query-parameter and user-list-messages; for contacts assumed to be the same. */
function findContradiction({ searchParams }: URL): GraphFailure | undefined {
  const [filter, search, order] = ['$filter', '$search', '$orderby'].map((name) =>
    searchParams.has(name),
  );
  if (search && filter) {
    const message = "The query parameter '$filter' is not supported with '$search'.";
    return { status: 400, code: 'SearchWithFilter', message };
  }
  if (search && order) {
    const message = "The query parameter '$orderBy' is not supported with '$search'.";
    return { status: 400, code: 'SearchWithOrderBy', message };
  }
  if (!filter || !order) return undefined;
  const message = 'The restriction or sort order is too complex for this operation.';
  return { status: 400, code: 'InefficientFilter', message };
}

function readTest({ searchParams }: URL): Result<ContactTest, GraphFailure> {
  const filter = searchParams.get('$filter');
  if (filter !== null) return parseContactFilter(filter);
  const search = searchParams.get('$search');
  return search === null ? ok(() => true) : parseSearch(search);
}

/** A phrase in quotes. Assumed: every word of it begins a word of the name, the company or an address. */
function parseSearch(search: string): Result<ContactTest, GraphFailure> {
  const [, phrase] = /^"((?:[^"\\]|\\.)*)"$/s.exec(search.trim()) ?? [];
  // Source: Microsoft Learn, search-query-parameter (a phrase stands in double quotes); the wording is assumed.
  if (phrase === undefined) return err(badRequest('The search phrase must be in double quotes.'));
  const wanted = wordsOf(phrase.replaceAll(/\\(.)/gs, '$1'));
  return ok((contact) => {
    const words = wordsOf(searchableText(contact));
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const searchableText = (contact: Contact): string =>
  [
    contact.displayName,
    contact.givenName,
    contact.surname,
    contact.companyName,
    ...contact.emailAddresses.map(({ address }) => address),
  ].join(' ');

const sortable = ['displayName', 'givenName', 'surname', 'companyName'] as const;

function readOrder(url: URL): Result<(left: Contact, right: Contact) => number, GraphFailure> {
  const given = url.searchParams.get('$orderby');
  if (given === null) return ok(() => 0);
  const [, name = '', direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(given) ?? [];
  const property = sortable.find((each) => each.toLowerCase() === name.toLowerCase());
  if (property === undefined) {
    const where = 'resources/contacts/contact-query.ts';
    return err(notImplemented(`does not sort contacts by ${given}`, where));
  }
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return ok((left, right) => sign * left[property].localeCompare(right[property], 'en'));
}
