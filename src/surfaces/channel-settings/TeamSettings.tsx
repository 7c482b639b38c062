import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';

import { adviseOn } from '#advice';
import { useHost } from '#app';
import {
  ChangeOutcome,
  ReadFailure,
  useChangeAnnouncements,
  usePublishedPhotos,
} from '#features/photo-publish';
import { useTeamTargets, type TeamAccessAnswer } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';
import { FailureNotice } from '#ui';

import type { ChosenPhoto } from './chosen-photo.ts';
import { TeamSettingsCard } from './TeamSettingsCard.tsx';
import { tabSettings } from './tab-settings.ts';
import { useTeamsSave } from './use-teams-save.ts';

const loadChoosing = () =>
  import(/* webpackChunkName: "choose-team-photo" */ './ChooseTeamPhoto.tsx');
const ChooseTeamPhoto = lazy(async () => ({ default: (await loadChoosing()).ChooseTeamPhoto }));

export type TeamSettingsProps = {
  readonly tab: ConfigurableTab;
  readonly team: TeamAccessAnswer;
};

/** The photos as they are, the photo that shall take their place, and what becomes of it at Teams' own Save. */
export function TeamSettings({ tab, team }: TeamSettingsProps) {
  const { channel } = tab;
  const { access } = team;
  const { t } = useTranslator();
  const host = useHost();
  const published = usePublishedPhotos(useTeamTargets(channel.groupId));
  const [chosen, setChosen] = useState<ChosenPhoto>();
  const [picker, setPicker] = useState<'open' | 'closed'>('closed');
  useChangeAnnouncements(published.change);
  const settings = useMemo(
    () => tabSettings(channel.groupId, t('channel.tabName')),
    [channel.groupId, t],
  );
  useTeamsSave({ tab, published, photo: chosen?.jpeg, settings });

  const isSavable = chosen !== undefined || channel.tab === 'added';
  useEffect(() => {
    tab.setValidity(isSavable ? 'valid' : 'invalid');
  }, [isSavable, tab]);
  useEffect(() => {
    if (access.status === 'checking') return;
    host?.notifySuccess();
    if (access.status === 'owner') loadChoosing().catch(() => undefined);
  }, [access.status, host]);

  return (
    <>
      <TeamSettingsCard
        access={access}
        channel={channel}
        chosen={chosen?.jpeg}
        onChange={() => setPicker('open')}
        onKeepPresent={() => {
          setChosen(undefined);
          published.dismiss();
        }}
        published={published}
      />
      {access.status === 'failed' && (
        <FailureNotice
          actions={<Button onClick={team.checkAgain}>{t('action.tryAgain')}</Button>}
          words={adviseOn(access.failure, t)}
        />
      )}
      {published.photo.status === 'unreadable' && (
        <ReadFailure failure={published.photo.failure} onRead={published.read} />
      )}
      <ChangeOutcome published={published} />
      {picker === 'open' && (
        <Suspense fallback={null}>
          <ChooseTeamPhoto
            draft={chosen?.draft}
            onCancel={() => setPicker('closed')}
            onChosen={(photo) => {
              setChosen(photo);
              setPicker('closed');
            }}
          />
        </Suspense>
      )}
    </>
  );
}
