import { useEffect, useState } from 'react';

import { ChangePhotoDialog, type PhotoToBeginWith } from '#features/photo-editor';
import {
  ChangeConflict,
  ChangeFailure,
  type PublishStep,
  type usePublishedPhoto,
} from '#features/photo-publish';
import { useTranslator, type TextKey } from '#i18n';
import { useServices } from '#services';

export type ChangeOwnPhotoProps = {
  readonly draft?: PhotoToBeginWith | undefined;
  readonly onClose: () => void;
  readonly published: ReturnType<typeof usePublishedPhoto>;
};

const stepTexts: Readonly<Record<PublishStep, TextKey>> = {
  'keeping-earlier': 'save.stepKeeping',
  uploading: 'save.stepUploading',
  checking: 'save.stepChecking',
};

/** The picker joined with saving: open until the save went through, the framing kept when it did not. */
export function ChangeOwnPhoto({ draft, onClose, published }: ChangeOwnPhotoProps) {
  const { t } = useTranslator();
  const { me } = useServices();
  const { change, photo } = published;
  const [hasStarted, setHasStarted] = useState(false);
  const isSaved = hasStarted && change.status === 'done';
  const isWorking = hasStarted && change.status === 'working';

  useEffect(() => {
    if (isSaved) onClose();
  }, [isSaved, onClose]);

  const save = (jpeg: Blob) => {
    setHasStarted(true);
    published.save(jpeg);
  };
  const cancel = () => {
    if (isWorking) published.cancel();
    else if (change.status !== 'done') published.dismiss();
    onClose();
  };

  return (
    <ChangePhotoDialog
      draft={draft}
      explanation={t(photo.status === 'absent' ? 'save.explainFirst' : 'save.explain')}
      onCancel={cancel}
      onSave={save}
      outcome={
        // What came of an earlier change does not belong to this framing.
        hasStarted &&
        change.status === 'failed' && <ChangeFailure change={change} published={published} />
      }
      question={
        hasStarted &&
        change.status === 'conflict' && (
          <ChangeConflict
            change={change}
            name={me.displayName}
            onKeepTheirs={() => {
              published.keepTheirs();
              onClose();
            }}
            onSaveMine={published.saveMine}
          />
        )
      }
      progress={isWorking ? t(change.step ? stepTexts[change.step] : 'status.saving') : undefined}
    />
  );
}
