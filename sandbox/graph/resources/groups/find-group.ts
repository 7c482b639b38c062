import { err, ok, type Result } from '#shared';
import type { Group } from '../../../tenant/index.ts';
import type { GraphFailure } from '../../answer.ts';
import { resourceNotFound } from '../../failures.ts';
import type { GraphExchange } from '../../types.ts';

/** `{group}` or `{team}` of the path: a team has the id of its group. Source: Microsoft Learn, profilephoto-update (examples). */
export function findGroup({ parameters, services }: GraphExchange): Result<Group, GraphFailure> {
  const id = parameters.ids.get('group') ?? parameters.ids.get('team') ?? '';
  const group = services.tenant.findGroup(id);
  return group === undefined ? err(resourceNotFound(id)) : ok(group);
}

/** The group, as long as there is a team for it. */
export function findTeam(exchange: GraphExchange): Result<Group, GraphFailure> {
  const group = findGroup(exchange);
  if (!group.ok || group.value.team === 'present') return group;
  // Source: Microsoft Learn, team-get; the wording is assumed.
  const message = `No team found with Group Id ${group.value.objectId}`;
  return err({ status: 404, code: 'NotFound', message });
}
