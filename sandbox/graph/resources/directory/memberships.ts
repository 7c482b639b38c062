import { roleNames, type Group, type Person } from '../../../tenant/index.ts';
import type { GraphAnswer } from '../../answer.ts';
import type { Entity } from '../../http/select-properties.ts';
import type { GraphExchange } from '../../types.ts';
import { answerList } from './answer-list.ts';
import { describeGroup, describeTeam } from './describe-group.ts';
import { readable } from './readable.ts';

type ListForPerson = (exchange: GraphExchange, person: Person) => GraphAnswer;

/** `…/memberOf/microsoft.graph.directoryRole`. Source: Microsoft Learn, user-list-memberof, directoryRole resource. */
export const listRoles: ListForPerson = (exchange, person) => {
  const roles = person.adminRoles.map((id) =>
    readable(exchange, 'directoryRole', describeRole(id)),
  );
  return answerList(
    exchange,
    roles.map((entity) => ({ entity })),
    'directoryRoles',
  );
};

/** `…/ownedObjects`: groups are all that people own here. Source: Microsoft Learn, user-list-ownedobjects. */
export const listOwnedObjects: ListForPerson = (exchange, person) =>
  answerGroups(exchange, ownedBy(exchange, person), {
    context: 'directoryObjects',
    type: { '@odata.type': '#microsoft.graph.group' },
  });

/** `…/ownedObjects/microsoft.graph.group`. Source: official OpenAPI description (2025-01). */
export const listOwnedGroups: ListForPerson = (exchange, person) =>
  answerGroups(exchange, ownedBy(exchange, person), { context: 'groups', type: {} });

/** `…/joinedTeams`. Source: Microsoft Learn, user-list-joinedteams. */
export const listJoinedTeams: ListForPerson = (exchange, person) => {
  const { groups, tenantId } = exchange.services.tenant;
  const joined = groups.filter(
    ({ team, memberIds }) => team === 'present' && memberIds.includes(person.objectId),
  );
  const items = joined.map((group) => ({ entity: describeTeam(group, tenantId) }));
  return answerList(exchange, items, 'teams');
};

const ownedBy = ({ services }: GraphExchange, { objectId }: Person): readonly Group[] =>
  services.tenant.groups.filter(({ ownerIds }) => ownerIds.includes(objectId));

function answerGroups(
  exchange: GraphExchange,
  groups: readonly Group[],
  { context, type }: { readonly context: string; readonly type: Entity },
): GraphAnswer {
  const items = groups.map((group) => ({
    entity: readable(exchange, 'group', { ...type, ...describeGroup(group) }),
  }));
  return answerList(exchange, items, context);
}

/** A role's object id is the tenant's own; the template id is the same everywhere. */
const describeRole = (roleTemplateId: string): Entity => ({
  id: `0f1e2d3c${roleTemplateId.slice(8)}`,
  description: null,
  displayName: roleNames.get(roleTemplateId) ?? null,
  roleTemplateId,
});
