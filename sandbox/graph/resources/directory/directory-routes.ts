import type { Group } from '../../../tenant/index.ts';
import type { Route } from '../../http/match-route.ts';
import type { GraphExchange } from '../../types.ts';
import { describePerson, selectablePerson } from '../people/describe-person.ts';
import { readPerson } from '../people/read-person.ts';
import { answerList, answerOne } from './answer-list.ts';
import { describeGroup, describeTeam } from './describe-group.ts';
import { groupOperation, personOperation } from './directory-operation.ts';
import { listUsers } from './list-users.ts';
import { listJoinedTeams, listOwnedGroups, listOwnedObjects, listRoles } from './memberships.ts';
import { readable } from './readable.ts';

const roles = { GET: personOperation('readMembership', listRoles) };

/** Below `/me` and `/users/{id}`. Source: official OpenAPI description (2025-01). */
export const personRoutes = (person: string): readonly Route[] => [
  { path: person, methods: { GET: readPerson } },
  { path: `${person}/memberOf/microsoft.graph.directoryRole`, methods: roles },
  { path: `${person}/transitiveMemberOf/microsoft.graph.directoryRole`, methods: roles },
  {
    path: `${person}/ownedObjects`,
    methods: { GET: personOperation('readOwned', listOwnedObjects) },
  },
  {
    path: `${person}/ownedObjects/microsoft.graph.group`,
    methods: { GET: personOperation('readOwned', listOwnedGroups) },
  },
  {
    path: `${person}/joinedTeams`,
    methods: { GET: personOperation('readJoinedTeams', listJoinedTeams) },
  },
];

const readGroup = (exchange: GraphExchange, group: Group) =>
  answerOne(exchange, { entity: describeGroup(group) }, 'groups/$entity');

const readTeam = (exchange: GraphExchange, group: Group) => {
  const entity = describeTeam(group, exchange.services.tenant.tenantId);
  return answerOne(exchange, { entity }, 'teams/$entity');
};

/** Source: Microsoft Learn, group-list-owners. */
function listOwners(exchange: GraphExchange, { ownerIds }: Group) {
  const { people } = exchange.services.tenant;
  const owners = people.filter(({ objectId }) => ownerIds.includes(objectId));
  const items = owners.map((person) => ({
    entity: readable(exchange, 'user', {
      '@odata.type': '#microsoft.graph.user',
      ...describePerson(person),
    }),
    selectable: selectablePerson(person),
  }));
  return answerList(exchange, items, 'directoryObjects');
}

/** Sources: Microsoft Learn, user-list, group-get, team-get. */
export const directoryRoutes: readonly Route[] = [
  { path: '/users', methods: { GET: listUsers } },
  { path: '/groups/:group', methods: { GET: groupOperation('readGroup', readGroup) } },
  { path: '/groups/:group/owners', methods: { GET: groupOperation('readGroup', listOwners) } },
  { path: '/groups/:group/team', methods: { GET: groupOperation('readTeam', readTeam) } },
  { path: '/teams/:team', methods: { GET: groupOperation('readTeam', readTeam) } },
];
