import { useCallback } from 'react';

import { ChangePhotoDialog, type PhotoToBeginWith } from '#features/photo-editor';
import {
  usePublishDialog,
  type DialogEnd,
  type KeptDraft,
  type Published,
} from '#features/photo-publish';
import { PermissionFailure, useTeamPermission } from '#features/team-photo';
import { useTranslator } from '#i18n';

export type ChangeTeamPhotoProps = {
  readonly begin: PhotoToBeginWith | undefined;
  readonly draft: KeptDraft;
  readonly name: string;
  readonly onClose: () => void;
  readonly published: Published;
};

/** The picker joined with saving; its press gets the permission first. */
export function ChangeTeamPhoto({ begin, draft, name, onClose, published }: ChangeTeamPhotoProps) {
  const { t } = useTranslator();
  const { state, ask } = useTeamPermission();
  const { discard } = draft;
  // Whoever tried to save wants the photo, also where only the permission was missing.
  const isTried = state.status !== 'idle';
  const close = useCallback(
    (how: DialogEnd) => {
      if (how === 'saved' || (how === 'given-up' && !isTried)) discard();
      onClose();
    },
    [discard, isTried, onClose],
  );
  const dialog = usePublishDialog({ name, onClose: close, published });
  const save = async (jpeg: Blob) => {
    if (await ask()) dialog.onSave(jpeg);
  };
  return (
    <ChangePhotoDialog
      {...dialog}
      draft={begin}
      onDraftChange={draft.keep}
      onSave={(jpeg) => void save(jpeg)}
      outcome={
        state.status === 'refused' ? <PermissionFailure failure={state.failure} /> : dialog.outcome
      }
      progress={state.status === 'asking' ? t('channelSettings.asking') : dialog.progress}
      shape="rounded-square"
    />
  );
}
