import type { Result } from '#shared';
import type { Group } from '../../../tenant/index.ts';
import type { GraphFailure } from '../../answer.ts';
import { resourceNotFound } from '../../failures.ts';
import type { GraphExchange } from '../../types.ts';
import { findPerson } from '../people/find-person.ts';
import type { FindPhotoTarget, PhotoTargetLookup } from '../photo/photo-target.ts';
import { findGroup, findTeam } from './find-group.ts';

export const findGroupPhoto: FindPhotoTarget = (exchange) => groupLookup(findGroup(exchange));

/** `/teams/{id}`, `/groups/{id}/team`. Source: official OpenAPI description (2025-01). */
export const findTeamPhoto: FindPhotoTarget = (exchange) => teamLookup(findTeam(exchange));

/** `/me/joinedGroups/{id}`, named by a generated beta page only: groups of which one is a member. */
export const findJoinedGroupPhoto: FindPhotoTarget = (exchange) =>
  findJoined(exchange, 'group', (group) => groupLookup(group));

/** `/users/{id}/joinedTeams/{id}` and `/me/joinedGroups/{id}/team`. */
export const findJoinedTeamPhoto: FindPhotoTarget = (exchange) =>
  findJoined(exchange, 'team', () => teamLookup(findTeam(exchange)));

function findJoined(
  exchange: GraphExchange,
  kind: 'group' | 'team',
  found: (group: Result<Group, GraphFailure>) => PhotoTargetLookup,
): PhotoTargetLookup {
  const member = findPerson(exchange);
  if (member.status === 'refused') return member;
  if (member.status === 'missing') return { ...member, kind };
  const group = findGroup(exchange);
  const isMember = group.ok && group.value.memberIds.includes(member.person.objectId);
  if (isMember) return found(group);
  const id = exchange.parameters.ids.get('group') ?? exchange.parameters.ids.get('team') ?? '';
  return { status: 'missing', kind, failure: resourceNotFound(id) };
}

function groupLookup(group: Result<Group, GraphFailure>): PhotoTargetLookup {
  if (!group.ok) return { status: 'missing', kind: 'group', failure: group.error };
  const { objectId } = group.value;
  const contextPath = `groups('${objectId}')`;
  const target = { kind: 'group', key: `group:${objectId}`, contextPath } as const;
  return { status: 'found', target: { ...target, mailboxId: objectId, group: group.value } };
}

/** Limited as Teams is, not as a mailbox. Source: Microsoft Learn, throttling-limits (Teams), 2026-02-06. */
function teamLookup(group: Result<Group, GraphFailure>): PhotoTargetLookup {
  if (!group.ok) return { status: 'missing', kind: 'team', failure: group.error };
  const { objectId } = group.value;
  const contextPath = `teams('${objectId}')`;
  const target = { kind: 'team', key: `team:${objectId}`, contextPath } as const;
  return { status: 'found', target: { ...target, group: group.value } };
}
