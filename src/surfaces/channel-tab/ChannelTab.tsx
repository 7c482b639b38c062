import { ChannelPage } from '#app/channel';
import { WithTeamAccess } from '#features/team-photo';
import { useTranslator } from '#i18n';

import { TeamPhotoPage } from './TeamPhotoPage.tsx';

/** The content of a channel's tab: the team's photo, and for owners the way to change it. */
export function ChannelTab() {
  const { t } = useTranslator();
  return (
    <ChannelPage heading={t('channel.heading')} needs="person">
      {(tab) => (
        <WithTeamAccess channel={tab.channel}>
          {(team) => <TeamPhotoPage tab={tab} team={team} />}
        </WithTeamAccess>
      )}
    </ChannelPage>
  );
}
