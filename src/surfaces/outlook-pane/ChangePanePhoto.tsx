import { useEffect, useState } from 'react';

import { adviseOn } from '#advice';
import { ChangePhotoDialog, type ConfirmWord, type PhotoToBeginWith } from '#features/photo-editor';
import {
  ChangeConflict,
  ChangeFailure,
  type KeptDraft,
  type Published,
  type PublishStep,
} from '#features/photo-publish';
import { useTranslator, type TextKey, type Translate } from '#i18n';

export type ChangePanePhotoProps = {
  readonly begin?: PhotoToBeginWith | undefined;
  readonly draft: KeptDraft;
  readonly explanation: string;
  /** Whose photo it is. */
  readonly name: string;
  readonly onClose: () => void;
  readonly published: Published;
  /** What holds whatever comes of the save; said where it failed. */
  readonly reminder?: string | undefined;
};

type Change = Published['change'];

const stepTexts: Readonly<Record<PublishStep, TextKey>> = {
  'keeping-earlier': 'save.stepKeeping',
  uploading: 'save.stepUploading',
  checking: 'save.stepChecking',
};

/** The picker joined with saving: open until the save went through, the framing kept when it did not. */
export function ChangePanePhoto(props: ChangePanePhotoProps) {
  const { begin, draft, explanation, name, onClose, published } = props;
  const { t } = useTranslator();
  const [hasStarted, setHasStarted] = useState(false);
  // What came of an earlier change does not belong to this framing.
  const change = hasStarted ? published.change : idle;
  const isSaved = change.status === 'done';

  const { discard } = draft;
  useEffect(() => {
    if (!isSaved) return;
    discard();
    onClose();
  }, [discard, isSaved, onClose]);

  const save = (jpeg: Blob) => {
    setHasStarted(true);
    published.save(jpeg);
  };
  const cancel = () => {
    if (change.status === 'working') published.cancel();
    else if (published.change.status !== 'done') published.dismiss();
    // Whoever tried to save wants the photo: it stays, to go on with.
    if (change.status === 'idle') draft.discard();
    onClose();
  };

  return (
    <ChangePhotoDialog
      confirm={confirmWord(change, t)}
      draft={begin}
      explanation={explanation}
      onCancel={cancel}
      onDraftChange={draft.keep}
      onSave={save}
      outcome={
        change.status === 'failed' && (
          <>
            {props.reminder && <p className="pane-text">{props.reminder}</p>}
            <ChangeFailure change={change} published={published} retry="elsewhere" />
          </>
        )
      }
      question={
        change.status === 'conflict' && (
          <ChangeConflict
            change={change}
            name={name}
            onKeepTheirs={() => {
              published.keepTheirs();
              draft.discard();
              onClose();
            }}
            onSaveMine={published.saveMine}
          />
        )
      }
      progress={progressText(change, t)}
    />
  );
}

const idle = { status: 'idle' } as const;

/** A failure that signing in mends has that press beside it; the others are tried again by the button itself. */
function confirmWord(change: Change, t: Translate): ConfirmWord {
  if (change.status !== 'failed') return 'save';
  return adviseOn(change.failure, t).action === 'sign-in' ? 'save' : 'try-again';
}

function progressText(change: Change, t: Translate): string | undefined {
  if (change.status !== 'working') return undefined;
  return t(change.step ? stepTexts[change.step] : 'status.saving');
}
