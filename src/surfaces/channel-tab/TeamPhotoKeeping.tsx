import {
  ChangeOutcome,
  DraftOffer,
  EarlierPhotos,
  HalfChange,
  ReadFailure,
  RefusalNotice,
  WhereIsNewPhoto,
  type KeptDraft,
  type Published,
} from '#features/photo-publish';
import { AccessFailure, type TeamAccessAnswer } from '#features/team-photo';

export type TeamPhotoKeepingProps = {
  readonly draft: KeptDraft;
  /** The draft is open then, and the dialog says what comes of a change. */
  readonly isPicking: boolean;
  readonly onContinueDraft: () => void;
  readonly published: Published;
  readonly team: TeamAccessAnswer;
};

/** What stands below the photo: what failed, what came of a change, and for owners what is kept. */
export function TeamPhotoKeeping({
  draft,
  isPicking,
  onContinueDraft,
  published,
  team,
}: TeamPhotoKeepingProps) {
  const { access } = team;
  const { change, photo } = published;
  const isOffered = draft.status === 'kept' && !isPicking && change.status !== 'working';
  return (
    <>
      <AccessFailure {...team} />
      {photo.status === 'unreadable' && (
        <ReadFailure failure={photo.failure} onRead={published.read} />
      )}
      {!isPicking && <ChangeOutcome published={published} />}
      {access.status === 'owner' && (
        <>
          {!isPicking && <HalfChange published={published} />}
          <RefusalNotice published={published} />
          {isOffered && <DraftOffer onContinue={onContinueDraft} onDiscard={draft.discard} />}
        </>
      )}
      <WhereIsNewPhoto published={published} />
      {access.status === 'owner' && photo.status !== 'loading' && (
        <EarlierPhotos published={published} />
      )}
    </>
  );
}
