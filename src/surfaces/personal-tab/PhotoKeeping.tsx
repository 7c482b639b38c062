import {
  DraftOffer,
  EarlierPhotos,
  RefusalNotice,
  WhereIsNewPhoto,
  type KeptDraft,
  type Published,
} from '#features/photo-publish';

export type PhotoKeepingProps = {
  readonly draft: KeptDraft;
  /** The draft is open then. */
  readonly isPicking: boolean;
  readonly onContinueDraft: () => void;
  readonly published: Published;
};

/** What stands below the photo once it is on the screen; a chunk of its own, since nobody waits for it. */
export function PhotoKeeping({ draft, isPicking, onContinueDraft, published }: PhotoKeepingProps) {
  const isOffered = draft.status === 'kept' && !isPicking && published.change.status !== 'working';
  return (
    <>
      <RefusalNotice published={published} />
      {isOffered && <DraftOffer onContinue={onContinueDraft} onDiscard={draft.discard} />}
      <WhereIsNewPhoto published={published} />
      <EarlierPhotos published={published} />
    </>
  );
}
