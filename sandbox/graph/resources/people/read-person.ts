import { err, ok } from '#shared';
import type { Person } from '../../../tenant/index.ts';
import { callPermissions } from '../../access/call-permissions.ts';
import { hasPermission } from '../../access/has-permission.ts';
import { insufficientPrivileges } from '../../failures.ts';
import { selectProperties } from '../../http/select-properties.ts';
import type { GraphExchange, GraphOperation } from '../../types.ts';
import { describePerson, selectablePerson } from './describe-person.ts';
import { findPerson, isSelf } from './find-person.ts';

/** `GET /me` and `GET /users/{id or userPrincipalName}`. Source: Microsoft Learn, user-get (2024-12-23). */
export const readPerson: GraphOperation = (exchange) => {
  const lookup = findPerson(exchange);
  if (lookup.status === 'refused') return Promise.resolve(err(lookup.failure));
  const accepted =
    lookup.status === 'found' && isSelf(exchange, lookup.person)
      ? callPermissions.readSelf
      : callPermissions.readUser;
  if (!hasPermission(exchange.caller, accepted)) {
    return Promise.resolve(err(insufficientPrivileges));
  }
  return Promise.resolve(
    lookup.status === 'missing' ? err(lookup.failure) : answerPerson(exchange, lookup.person),
  );
};

function answerPerson({ url, version }: GraphExchange, person: Person) {
  const select = url.searchParams.get('$select');
  const context = `${url.origin}/${version}/$metadata#users${select === null ? '' : `(${select})`}/$entity`;
  const entity = { '@odata.context': context, ...describePerson(person) };
  const selected = selectProperties(entity, url, selectablePerson(person));
  return selected.ok ? ok({ kind: 'json', body: selected.value } as const) : selected;
}
