import { useMemo } from 'react';

import type { GroupTarget, TeamTarget } from '#graph';
import { useTranslator } from '#i18n';

/** First the team's, then its group's. */
export type TeamTargets = readonly [NamedTeamTarget, NamedTeamTarget];

export type NamedTeamTarget = { readonly target: TeamTarget | GroupTarget; readonly name: string };

/**
 * The two photos of a team, in the order in which they are written: Teams shows the team's, Outlook and SharePoint
 * the group's, and writing one does not reliably change the other. Source: pnp/cli-microsoft365 issue 821.
 */
export function useTeamTargets(groupId: string): TeamTargets {
  const { t } = useTranslator();
  return useMemo(
    () => [
      { target: { kind: 'team', teamId: groupId }, name: t('team.targetTeam') },
      { target: { kind: 'group', groupId }, name: t('team.targetGroup') },
    ],
    [groupId, t],
  );
}
