import { useRef } from 'react';

import { ChangePhotoDialog, type PhotoDraft, type PhotoToBeginWith } from '#features/photo-editor';
import type { KeptDraft } from '#features/photo-publish';
import { PermissionFailure, useTeamPermission } from '#features/team-photo';
import { useTranslator } from '#i18n';

import type { TeamChoice } from './use-team-choice.ts';

export type ChooseTeamPhotoProps = {
  readonly begin: PhotoToBeginWith | undefined;
  readonly choice: TeamChoice;
  readonly draft: KeptDraft;
};

/** The picker: its last press gets the permission as well, since at Teams' own Save nobody can be asked any more. */
export function ChooseTeamPhoto({ begin, choice, draft }: ChooseTeamPhotoProps) {
  const { t } = useTranslator();
  const { state, ask } = useTeamPermission();
  const newest = useRef<PhotoDraft>(undefined);
  const use = async (jpeg: Blob) => {
    if (await ask()) choice.choose({ jpeg, draft: newest.current });
  };
  return (
    <ChangePhotoDialog
      confirm="use-photo"
      draft={begin}
      explanation={t('channelSettings.useExplain')}
      onCancel={(way) => {
        // Whoever tried to use the photo wants it: it stays, to go on with once the permission is there.
        const isGivenUp = way === 'cancelled' && state.status === 'idle';
        choice.leave(way === 'discarded' || isGivenUp ? 'given-up' : 'left-unused');
      }}
      onDraftChange={(next) => {
        newest.current = next;
        draft.keep(next);
      }}
      onSave={(jpeg) => void use(jpeg)}
      outcome={
        state.status === 'refused' && (
          <PermissionFailure again={t('action.usePhoto')} failure={state.failure} />
        )
      }
      progress={state.status === 'asking' ? t('channelSettings.asking') : undefined}
      shape="rounded-square"
    />
  );
}
