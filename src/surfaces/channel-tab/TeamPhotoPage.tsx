import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

import { useHost } from '#app';
import type { PhotoToBeginWith } from '#features/photo-editor';
import { useChangeAnnouncements, useDraft, usePublishedPhotos } from '#features/photo-publish';
import { useTeamTargets, type TeamAccessAnswer } from '#features/team-photo';
import type { ConfigurableTab } from '#hosts/configurable-tab';
import { DropTarget, useOfferedFile } from '#ui';

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
  const [picker, setPicker] = useState<{ readonly begin?: PhotoToBeginWith }>();
  useChangeAnnouncements(change);
  const isOwner = access.status === 'owner';
  const isRead = photo.status !== 'loading';
  const isWorking = change.status === 'working';
  const isIdle = !isWorking && picker === undefined;
  const openFile = useCallback((file: File) => setPicker({ begin: { file } }), []);
  useOfferedFile(isOwner && !isWorking ? openFile : undefined);

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

  const close = useCallback(() => setPicker(undefined), []);
  const continueDraft = async () => {
    const begin = await draft.recall();
    if (begin) setPicker({ begin });
  };

  return (
    <>
      {isOwner && <DropTarget />}
      <TeamPhotoCard
        access={access}
        channel={tab.channel}
        onChange={() => setPicker({})}
        published={published}
      />
      {picker !== undefined && (
        <Suspense fallback={null}>
          <ChangeTeamPhoto
            begin={picker.begin}
            draft={draft}
            name={tab.channel.teamName}
            onClose={close}
            published={published}
          />
        </Suspense>
      )}
      <TeamPhotoKeeping
        draft={draft}
        isPicking={picker !== undefined}
        onContinueDraft={() => void continueDraft()}
        published={published}
        team={team}
      />
    </>
  );
}
