import type { ChannelContext } from '../configurable-tab-types.ts';

import { fieldOf, textOf } from './context.ts';

/**
 * Reads TeamsJS's context without believing in any field; `undefined` where it names no channel or no group. In a
 * shared channel `ownerGroupId` names the group of the team that owns it.
 * Source: Microsoft Learn, "Get context for your tab" (private and shared channels).
 */
export function toChannelContext(context: unknown): ChannelContext | undefined {
  const channel = fieldOf(context, 'channel');
  const team = fieldOf(context, 'team');
  const teamGroupId = textOf(fieldOf(team, 'groupId'));
  const groupId = textOf(fieldOf(channel, 'ownerGroupId')) ?? teamGroupId;
  if (textOf(fieldOf(channel, 'id')) === undefined || groupId === undefined) return undefined;
  return {
    groupId,
    teamName: textOf(fieldOf(team, 'displayName')) ?? '',
    kind: toKind(fieldOf(channel, 'membershipType')),
    owner: toOwner(context, groupId === teamGroupId),
    teamState: fieldOf(team, 'isArchived') === true ? 'archived' : 'active',
    role: toRole(fieldOf(team, 'userRole')),
    tab: textOf(fieldOf(fieldOf(context, 'page'), 'id')) === undefined ? 'new' : 'added',
  };
}

function toKind(membershipType: unknown): ChannelContext['kind'] {
  if (membershipType === 'Private') return 'private';
  return membershipType === 'Shared' ? 'shared' : 'standard';
}

function toOwner(context: unknown, isThisTeam: boolean): ChannelContext['owner'] {
  const ownerTenantId = textOf(fieldOf(fieldOf(context, 'channel'), 'ownerTenantId'));
  const ownTenantId = textOf(fieldOf(fieldOf(fieldOf(context, 'user'), 'tenant'), 'id'));
  if (ownerTenantId !== undefined && ownerTenantId !== ownTenantId) return 'other-organisation';
  return isThisTeam ? 'this-team' : 'other-team';
}

/** Source: @microsoft/teams-js 2.58.0, enum UserTeamRole. */
function toRole(userRole: unknown): ChannelContext['role'] {
  if (userRole === 0) return 'owner';
  return userRole === 2 ? 'guest' : 'member';
}
