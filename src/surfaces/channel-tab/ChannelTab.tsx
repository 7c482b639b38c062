import { ChannelPage } from '#app/channel';
import { TeamSignIn, useTeamAccess } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';

import { TeamPhotoPage } from './TeamPhotoPage.tsx';

/** The content of a channel's tab: the team's photo, and for owners the way to change it. */
export function ChannelTab() {
  const { t } = useTranslator();
  return (
    <ChannelPage heading={t('channel.heading')} needs="person">
      {(tab) => <WithAccess tab={tab} />}
    </ChannelPage>
  );
}

function WithAccess({ tab }: { readonly tab: ConfigurableTab }) {
  const team = useTeamAccess(tab.channel);
  return (
    <TeamSignIn access={team.access}>
      <TeamPhotoPage tab={tab} team={team} />
    </TeamSignIn>
  );
}
