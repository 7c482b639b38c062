import { useState } from 'react';

import { ChangePhotoDialog, type PhotoDraft } from '#features/photo-editor';
import { PermissionFailure, useTeamPermission } from '#features/team-photo';
import { useTranslator } from '#i18n';

import type { ChosenPhoto } from './chosen-photo.ts';

export type ChooseTeamPhotoProps = {
  readonly draft: PhotoDraft | undefined;
  readonly onCancel: () => void;
  readonly onChosen: (photo: ChosenPhoto) => void;
};

/** The picker: its last press gets the permission as well, since at Teams' own Save nobody can be asked any more. */
export function ChooseTeamPhoto({ draft, onCancel, onChosen }: ChooseTeamPhotoProps) {
  const { t } = useTranslator();
  const { state, ask } = useTeamPermission();
  const [newest, setNewest] = useState(draft);
  const use = async (jpeg: Blob) => {
    if (await ask()) onChosen({ jpeg, draft: newest });
  };
  return (
    <ChangePhotoDialog
      confirm="use-photo"
      draft={draft}
      explanation={t('channelSettings.useExplain')}
      onCancel={onCancel}
      onDraftChange={setNewest}
      onSave={(jpeg) => void use(jpeg)}
      outcome={state.status === 'refused' && <PermissionFailure failure={state.failure} />}
      progress={state.status === 'asking' ? t('channelSettings.asking') : undefined}
      shape="rounded-square"
    />
  );
}
