import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';

import { adviseOn } from '#advice';
import { useHost } from '#app';
import {
  ChangeOutcome,
  EarlierPhotos,
  ReadFailure,
  useChangeAnnouncements,
  usePublishedPhotos,
  WhereIsNewPhoto,
} from '#features/photo-publish';
import { useTeamTargets, type TeamAccessAnswer } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { useTranslator } from '#i18n';
import { FailureNotice } from '#ui';

import { TeamPhotoCard } from './TeamPhotoCard.tsx';

const loadChanging = () =>
  import(/* webpackChunkName: "change-team-photo" */ './ChangeTeamPhoto.tsx');
const ChangeTeamPhoto = lazy(async () => ({ default: (await loadChanging()).ChangeTeamPhoto }));

export type TeamPhotoPageProps = {
  readonly tab: ConfigurableTab;
  readonly team: TeamAccessAnswer;
};

/** The team's photo, what can be done with it, and what came of it. */
export function TeamPhotoPage({ tab, team }: TeamPhotoPageProps) {
  const { access, checkAgain } = team;
  const { t } = useTranslator();
  const host = useHost();
  const published = usePublishedPhotos(useTeamTargets(tab.channel.groupId));
  const { change, photo, read } = published;
  const [picker, setPicker] = useState<'open' | 'closed'>('closed');
  useChangeAnnouncements(change);
  const isRead = photo.status !== 'loading';
  const isIdle = change.status !== 'working' && picker === 'closed';

  useEffect(() => {
    tab.onShownAgain(() => {
      // What is under way is not disturbed; what others have done meanwhile is shown.
      if (!isIdle) return;
      read();
      checkAgain();
    });
  }, [checkAgain, isIdle, read, tab]);
  useEffect(() => {
    if (!isRead) return;
    host?.notifySuccess();
    if (access.status === 'owner') loadChanging().catch(() => undefined);
  }, [access.status, host, isRead]);

  return (
    <>
      <TeamPhotoCard
        access={access}
        channel={tab.channel}
        onChange={() => setPicker('open')}
        published={published}
      />
      {access.status === 'failed' && (
        <FailureNotice
          actions={<Button onClick={checkAgain}>{t('action.tryAgain')}</Button>}
          words={adviseOn(access.failure, t)}
        />
      )}
      {photo.status === 'unreadable' && <ReadFailure failure={photo.failure} onRead={read} />}
      {picker === 'closed' ? (
        <ChangeOutcome published={published} />
      ) : (
        <Suspense fallback={null}>
          <ChangeTeamPhoto
            name={tab.channel.teamName}
            onClose={() => setPicker('closed')}
            published={published}
          />
        </Suspense>
      )}
      <WhereIsNewPhoto published={published} />
      {access.status === 'owner' && isRead && <EarlierPhotos published={published} />}
    </>
  );
}
