import { ChannelPage } from '#app/channel';
import { TeamSignIn, useTeamAccess } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';

import { TeamSettings } from './TeamSettings.tsx';

/** The page that a team owner sees when adding the tab or opening its settings. */
export function ChannelSettings() {
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
      <TeamSettings tab={tab} team={team} />
    </TeamSignIn>
  );
}
