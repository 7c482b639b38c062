import { err } from '#shared';
import type { Group, Person } from '../../../tenant/index.ts';
import { callPermissions } from '../../access/call-permissions.ts';
import { hasPermission } from '../../access/has-permission.ts';
import type { GraphAnswer } from '../../answer.ts';
import { insufficientPrivileges, teamPermissionMissing } from '../../failures.ts';
import type { GraphExchange, GraphOperation } from '../../types.ts';
import { findGroup, findTeam } from '../groups/find-group.ts';
import { findPerson } from '../people/find-person.ts';

type CallName = keyof typeof callPermissions;

/** A call about the person of the path. */
export const personOperation =
  (name: CallName, act: (exchange: GraphExchange, person: Person) => GraphAnswer): GraphOperation =>
  (exchange) => {
    const lookup = findPerson(exchange);
    if (lookup.status === 'refused') return Promise.resolve(err(lookup.failure));
    const refusal = findRefusal(exchange, name);
    if (refusal !== undefined) return Promise.resolve(err(refusal));
    return Promise.resolve(
      lookup.status === 'missing' ? err(lookup.failure) : act(exchange, lookup.person),
    );
  };

/** A call about the group of the path, or about its team. */
export const groupOperation =
  (
    name: 'readGroup' | 'readTeam',
    act: (exchange: GraphExchange, group: Group) => GraphAnswer,
  ): GraphOperation =>
  (exchange) => {
    const refusal = findRefusal(exchange, name);
    if (refusal !== undefined) return Promise.resolve(err(refusal));
    const group = name === 'readTeam' ? findTeam(exchange) : findGroup(exchange);
    return Promise.resolve(group.ok ? act(exchange, group.value) : group);
  };

/** The directory and Teams have words of their own for a missing scope. */
function findRefusal({ caller }: GraphExchange, name: CallName) {
  const accepted = callPermissions[name];
  if (hasPermission(caller, accepted)) return undefined;
  return name === 'readTeam' || name === 'readJoinedTeams'
    ? teamPermissionMissing(accepted[caller.permissionType], caller.granted)
    : insufficientPrivileges;
}
