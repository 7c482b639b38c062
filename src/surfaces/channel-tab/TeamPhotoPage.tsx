import { lazy, Suspense, useEffect } from 'react';

import { useHost } from '#app';
import {
  useChangeAnnouncements,
  useDraft,
  usePicker,
  usePublishedPhotos,
} from '#features/photo-publish';
import { useTeamTargets, type TeamAccessAnswer } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { DropTarget } from '#ui';

import { TeamPhotoCard } from './TeamPhotoCard.tsx';
import { TeamPhotoKeeping } from './TeamPhotoKeeping.tsx';

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
  const host = useHost();
  const targets = useTeamTargets(tab.channel.groupId);
  const published = usePublishedPhotos(targets);
  const draft = useDraft(targets[0]);
  const { change, photo, read } = published;
  useChangeAnnouncements(change);
  const isOwner = access.status === 'owner';
  const isRead = photo.status !== 'loading';
  const isWorking = change.status === 'working';
  const picker = usePicker({ draft, files: isOwner && !isWorking ? 'taken' : 'left' });
  const isIdle = !isWorking && picker.opened === undefined;

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
    if (isOwner) loadChanging().catch(() => undefined);
  }, [host, isOwner, isRead]);

  return (
    <>
      {isOwner && <DropTarget />}
      <TeamPhotoCard
        access={access}
        channel={tab.channel}
        onChange={() => picker.open()}
        published={published}
      />
      {picker.opened && (
        <Suspense fallback={null}>
          <ChangeTeamPhoto
            begin={picker.opened.begin}
            draft={draft}
            name={tab.channel.teamName}
            onClose={picker.close}
            published={published}
          />
        </Suspense>
      )}
      <TeamPhotoKeeping
        draft={draft}
        isPicking={picker.opened !== undefined}
        onContinueDraft={picker.continueDraft}
        published={published}
        team={team}
      />
    </>
  );
}
