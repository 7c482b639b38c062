import { ChangePhotoDialog } from '#features/photo-editor';
import { usePublishDialog, type Published } from '#features/photo-publish';
import { PermissionFailure, useTeamPermission } from '#features/team-photo';
import { useTranslator } from '#i18n';

export type ChangeTeamPhotoProps = {
  readonly name: string;
  readonly onClose: () => void;
  readonly published: Published;
};

/** The picker joined with saving; its press gets the permission first. */
export function ChangeTeamPhoto({ name, onClose, published }: ChangeTeamPhotoProps) {
  const { t } = useTranslator();
  const dialog = usePublishDialog({ name, onClose, published });
  const { state, ask } = useTeamPermission();
  const save = async (jpeg: Blob) => {
    if (await ask()) dialog.onSave(jpeg);
  };
  return (
    <ChangePhotoDialog
      {...dialog}
      onSave={(jpeg) => void save(jpeg)}
      outcome={
        state.status === 'refused' ? <PermissionFailure failure={state.failure} /> : dialog.outcome
      }
      progress={state.status === 'asking' ? t('channelSettings.asking') : dialog.progress}
      shape="rounded-square"
    />
  );
}
