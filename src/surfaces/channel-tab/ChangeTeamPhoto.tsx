import { ChangePhotoDialog, type PhotoToBeginWith } from '#features/photo-editor';
import { usePublishDialog, type KeptDraft, type Published } from '#features/photo-publish';
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
  // Whoever asked for the permission wants the photo, too.
  const isWanted = state.status !== 'idle';
  const dialog = usePublishDialog({ draft, isWanted, name, onClose, published });
  const pressed = dialog.confirm === 'try-again' ? 'action.tryAgain' : 'action.save';
  const save = async (jpeg: Blob) => {
    if (await ask()) dialog.onSave(jpeg);
  };
  return (
    <ChangePhotoDialog
      {...dialog}
      draft={begin}
      onSave={(jpeg) => void save(jpeg)}
      outcome={
        state.status === 'refused' ? (
          <PermissionFailure again={t(pressed)} failure={state.failure} />
        ) : (
          dialog.outcome
        )
      }
      progress={state.status === 'asking' ? t('channelSettings.asking') : dialog.progress}
      shape="rounded-square"
    />
  );
}
