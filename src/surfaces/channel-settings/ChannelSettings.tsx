import { ChannelPage } from '#app/channel';
import { WithTeamAccess } from '#features/team-photo';
import { useTranslator } from '#i18n';

import { TeamSettings } from './TeamSettings.tsx';

/** The page that a team owner sees when adding the tab or opening its settings. */
export function ChannelSettings() {
  const { t } = useTranslator();
  return (
    <ChannelPage heading={t('channel.heading')} needs="person">
      {(tab) => (
        <WithTeamAccess channel={tab.channel}>
          {(team) => <TeamSettings tab={tab} team={team} />}
        </WithTeamAccess>
      )}
    </ChannelPage>
  );
}
