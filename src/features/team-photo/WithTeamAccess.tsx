import type { ReactNode } from 'react';

import type { ChannelContext } from '#hosts/configurable-tab';

import { TeamSignIn } from './TeamSignIn.tsx';
import { useTeamAccess, type TeamAccessAnswer } from './use-team-access.ts';

export type WithTeamAccessProps = {
  readonly channel: ChannelContext;
  readonly children: (team: TeamAccessAnswer) => ReactNode;
};

/** Finds out what the person may do with the team's photo; what stands inside signs in for as much. */
export function WithTeamAccess({ channel, children }: WithTeamAccessProps) {
  const team = useTeamAccess(channel);
  return <TeamSignIn access={team.access}>{children(team)}</TeamSignIn>;
}
