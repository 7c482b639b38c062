import { SessionProvider } from '#app';
import { ChannelContent, type TabState } from '#app/channel';
import { WithTeamAccess } from '#features/team-photo';
import type { ChannelContext } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';

import { TeamSettings } from '../../../src/surfaces/channel-settings/TeamSettings.tsx';
import { TeamPhotoPage } from '../../../src/surfaces/channel-tab/TeamPhotoPage.tsx';
import '../../../src/app/page.css';
import { sceneGroupId, type SceneOptions } from './scene-services.ts';
import { useSceneSession, type SceneProps } from './scene-session.ts';

export type TeamSceneProps = Pick<SceneProps, 'id' | 'photos'> & {
  readonly surface: 'settings' | 'tab';
  /** What Teams has said of the channel. */
  readonly found: TabState;
  readonly at: SceneOptions;
};

/** The pages of a channel's tab themselves, in a Teams that does nothing. */
export function TeamScene({ surface, found, ...props }: TeamSceneProps) {
  const { t } = useTranslator();
  const session = useSceneSession(props);
  const Page = surface === 'settings' ? TeamSettings : TeamPhotoPage;
  return (
    session && (
      <SessionProvider value={session}>
        <main className="tab-page">
          <ChannelContent found={found} heading={t('channel.heading')} needs="person">
            {(tab) => (
              <WithTeamAccess channel={tab.channel}>
                {(team) => <Page tab={tab} team={team} />}
              </WithTeamAccess>
            )}
          </ChannelContent>
        </main>
      </SessionProvider>
    )
  );
}

/** A standard channel of an active team, but for what the tile says. */
export const foundIn = (channel: Partial<ChannelContext> = {}): TabState => ({
  status: 'ready',
  tab: {
    channel: {
      groupId: sceneGroupId,
      teamName: 'Retail',
      kind: 'standard',
      owner: 'this-team',
      teamState: 'active',
      role: 'owner',
      tab: 'new',
      ...channel,
    },
    setValidity: () => undefined,
    onSave: () => undefined,
    onRemove: () => undefined,
    onShownAgain: () => undefined,
  },
});
