import { useCallback } from 'react';

import { ChangePhotoDialog, type PhotoToBeginWith } from '#features/photo-editor';
import {
  usePublishDialog,
  type DialogEnd,
  type KeptDraft,
  type Published,
} from '#features/photo-publish';
import { useServices } from '#services';

export type ChangeOwnPhotoProps = {
  readonly begin?: PhotoToBeginWith | undefined;
  readonly draft: KeptDraft;
  readonly onClose: () => void;
  readonly published: Published;
};

/** The picker joined with saving: open until the save went through, the framing kept when it did not. */
export function ChangeOwnPhoto({ begin, draft, onClose, published }: ChangeOwnPhotoProps) {
  const { me } = useServices();
  const { discard } = draft;
  const close = useCallback(
    (how: DialogEnd) => {
      // Whoever tried to save wants the photo: it stays, to go on with.
      if (how !== 'left-unsaved') discard();
      onClose();
    },
    [discard, onClose],
  );
  const dialog = usePublishDialog({ name: me.displayName, onClose: close, published });
  return <ChangePhotoDialog {...dialog} draft={begin} onDraftChange={draft.keep} />;
}
