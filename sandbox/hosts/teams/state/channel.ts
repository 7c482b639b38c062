import type { StatusTeam } from '../../../browser/status.ts';
import type { ChannelContext } from '../protocol/channel-context.ts';
import type { TeamRoleName } from './channel-choices.ts';
import type { ShellState } from './shell-state.ts';

type Member = { readonly objectId: string; readonly kind: 'member' | 'guest' | 'personal' };

/** The team of the address; the first one where it names none. */
export function findTeam(
  teams: readonly StatusTeam[],
  alias: string | undefined,
): StatusTeam | undefined {
  if (alias === undefined) return teams[0];
  const wanted = alias.toLowerCase();
  return teams.find((team) => team.alias === wanted || team.groupId === wanted);
}

/** What the directory says of the person's part in the team. */
export function roleIn(team: StatusTeam, { objectId, kind }: Member): TeamRoleName {
  if (team.ownerIds.includes(objectId)) return 'owner';
  return kind === 'guest' ? 'guest' : 'member';
}

const channelNames = { standard: 'General', private: 'Leads only', shared: 'Joint plans' } as const;

/**
 * The channel as Teams describes it to a page. A shared channel is seen from a team that it was shared with: the
 * team that owns it is the next one of the tenant.
 */
export function channelOf(
  state: Pick<ShellState, 'team' | 'channel' | 'role' | 'teamState'>,
  teams: readonly StatusTeam[],
  { person, tenantId }: { readonly person: Member; readonly tenantId: string },
): ChannelContext | undefined {
  const team = findTeam(teams, state.team);
  if (team === undefined) return undefined;
  const owner = state.channel === 'shared' ? nextTeam(teams, team) : team;
  return {
    groupId: team.groupId,
    teamName: team.displayName,
    channelId: `19:${team.alias}-${state.channel}@thread.tacv2`,
    channelName: channelNames[state.channel],
    channelKind: state.channel,
    ownerGroupId: owner.groupId,
    ownerTenantId: tenantId,
    ownerTeamName: owner.displayName,
    role: state.role ?? roleIn(team, person),
    isArchived: state.teamState === 'archived',
  };
}

const nextTeam = (teams: readonly StatusTeam[], team: StatusTeam): StatusTeam =>
  teams[(teams.indexOf(team) + 1) % teams.length] ?? team;
