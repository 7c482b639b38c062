import type { Group } from '../../tenant/index.ts';

/** A team as the shells and tests see it. */
export const describeTeam = (group: Group) => ({
  groupId: group.objectId,
  alias: group.mail.slice(0, group.mail.indexOf('@')),
  displayName: group.displayName,
  ownerIds: group.ownerIds,
  memberIds: group.memberIds,
  teamState: group.teamState,
  source: group.source,
});
