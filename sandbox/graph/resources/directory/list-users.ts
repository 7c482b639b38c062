import { err, ok, type Result } from '#shared';
import type { Person } from '../../../tenant/index.ts';
import { callPermissions } from '../../access/call-permissions.ts';
import { hasPermission } from '../../access/has-permission.ts';
import type { GraphFailure } from '../../answer.ts';
import { insufficientPrivileges, notImplemented } from '../../failures.ts';
import type { GraphOperation } from '../../types.ts';
import { describePerson, selectablePerson } from '../people/describe-person.ts';
import { answerList } from './answer-list.ts';

/** `GET /users`, for resolving an address. Source: Microsoft Learn, user-list. */
export const listUsers: GraphOperation = (exchange) => {
  if (!hasPermission(exchange.caller, callPermissions.readUser)) {
    return Promise.resolve(err(insufficientPrivileges));
  }
  const test = readFilter(exchange.url.searchParams.get('$filter'));
  if (!test.ok) return Promise.resolve(test);
  const { people } = exchange.services.tenant;
  const items = people
    // Personal accounts belong to no organisation.
    .filter((person) => person.kind !== 'personal' && test.value(person))
    .map((person) => ({ entity: describePerson(person), selectable: selectablePerson(person) }));
  return Promise.resolve(answerList(exchange, items, 'users'));
};

type PersonTest = (person: Person) => boolean;

const equals = (left: string | undefined, right: string): boolean =>
  left?.toLowerCase() === right.toLowerCase();

/** Source: Microsoft Learn, user resource (which properties can be filtered, and by what). */
const clauses: readonly (readonly [RegExp, (value: string) => PersonTest])[] = [
  [
    /^mail\s+eq\s+'(.*)'$/is,
    (value) =>
      ({ mail }) =>
        equals(mail, value),
  ],
  [
    /^userPrincipalName\s+eq\s+'(.*)'$/is,
    (value) =>
      ({ userPrincipalName }) =>
        equals(userPrincipalName, value),
  ],
  [
    /^id\s+eq\s+'(.*)'$/is,
    (value) =>
      ({ objectId }) =>
        equals(objectId, value),
  ],
  [
    /^proxyAddresses\/any\(\s*(?:\w+)\s*:\s*\w+\s+eq\s+'smtp:(.*)'\s*\)$/is,
    (value) =>
      ({ mail }) =>
        equals(mail, value),
  ],
];

/** Clauses joined by `or`. */
function readFilter(filter: string | null): Result<PersonTest, GraphFailure> {
  if (filter === null) return ok(() => true);
  const tests: PersonTest[] = [];
  // A quote that stands open means that `or` belongs to a value.
  for (const clause of filter.trim().split(/\s+or\s+(?=(?:[^']*'[^']*')*[^']*$)/i)) {
    const test = readClause(clause);
    if (test === undefined) {
      const what = `does not read the filter ${filter} of users`;
      return err(notImplemented(what, 'resources/directory/list-users.ts'));
    }
    tests.push(test);
  }
  return ok((person) => tests.some((test) => test(person)));
}

function readClause(clause: string): PersonTest | undefined {
  for (const [pattern, build] of clauses) {
    const [, value] = pattern.exec(clause) ?? [];
    const isOneText = value !== undefined && !value.replaceAll("''", '').includes("'");
    if (isOneText) return build(value.replaceAll("''", "'"));
  }
  return undefined;
}
