import {
  ChangeOutcome,
  DraftOffer,
  EarlierPhotos,
  RefusalNotice,
  WhereIsNewPhoto,
  type KeptDraft,
  type Published,
} from '#features/photo-publish';
import { useFocusManager } from '#ui';

export type PhotoKeepingProps = {
  readonly draft: KeptDraft;
  /** The draft is open then, and the dialog says what comes of a change. */
  readonly isPicking: boolean;
  readonly onContinueDraft: () => void;
  readonly published: Published;
};

/** What stands below the photo once it is on the screen: what came of a change, and what is kept. A chunk of its own. */
export function PhotoKeeping({ draft, isPicking, onContinueDraft, published }: PhotoKeepingProps) {
  useFocusManager();
  const isOffered = draft.status === 'kept' && !isPicking && published.change.status !== 'working';
  return (
    <>
      {!isPicking && <ChangeOutcome published={published} />}
      <RefusalNotice published={published} />
      {isOffered && <DraftOffer onContinue={onContinueDraft} onDiscard={draft.discard} />}
      <WhereIsNewPhoto published={published} />
      <EarlierPhotos published={published} />
    </>
  );
}
