import { useEffect, useState, type ReactNode } from 'react';

import { adviseOn } from '#advice';
import { useTranslator, type TextKey, type Translate } from '#i18n';

import { ChangeConflict } from './ChangeConflict.tsx';
import { ChangeFailure } from './ChangeFailure.tsx';
import type { PublishStep } from './protocol/index.ts';
import type { ChangeState } from './published-photo.ts';
import { targetOfChange, undoOutlook, type UndoOutlook } from './published-photos.ts';
import type { KeptDraft } from './use-draft.ts';
import type { Published } from './use-published-photos.ts';

export type PublishDialogOptions = {
  readonly draft: KeptDraft;
  /** The person has done something else to save it. */
  readonly isWanted?: boolean;
  /** Whose photo it is, where both versions of a conflict are shown. */
  readonly name: string;
  readonly onClose: () => void;
  readonly published: Published;
};

/** As the dialog tells it. Neither feature imports the other: the surfaces join them, and the compiler compares both there. */
type LeavingWay = 'untouched' | 'cancelled' | 'discarded';

/** What a dialog that frames a photo is given, so that it stays open until the photo is saved. */
export type PublishDialog = {
  readonly confirm: 'save' | 'try-again';
  readonly explanation: string;
  readonly onCancel: (way: LeavingWay) => void;
  readonly onDraftChange: KeptDraft['keep'];
  readonly onSave: (jpeg: Blob) => void;
  readonly outcome: ReactNode;
  readonly progress: string | undefined;
  readonly question: ReactNode;
};

const stepTexts: Readonly<Record<PublishStep, TextKey>> = {
  'keeping-earlier': 'save.stepKeeping',
  uploading: 'save.stepUploading',
  checking: 'save.stepChecking',
};

const idle: ChangeState = { status: 'idle' };

/** Joins a framing dialog with saving: open until the save went through, the framing kept when it did not. */
export function usePublishDialog(options: PublishDialogOptions): PublishDialog {
  const { draft, isWanted = false, name, onClose, published } = options;
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

  return {
    confirm: confirmWord(change, t),
    explanation: t(explanationKey(published)),
    onCancel: (way) => {
      if (change.status === 'working') published.cancel();
      else if (published.change.status !== 'done') published.dismiss();
      // Where nothing was opened, what is kept is an earlier framing. Whoever tried to save wants the photo: it stays.
      const hasTried = isWanted || change.status !== 'idle';
      if (way === 'discarded' || (way === 'cancelled' && !hasTried)) discard();
      onClose();
    },
    onDraftChange: draft.keep,
    onSave: (jpeg) => {
      setHasStarted(true);
      published.save(jpeg);
    },
    outcome: change.status === 'failed' && (
      <ChangeFailure change={change} published={published} retry="elsewhere" />
    ),
    question: change.status === 'conflict' && (
      <ChangeConflict
        change={change}
        name={name}
        onKeepTheirs={() => {
          published.keepTheirs();
          discard();
          onClose();
        }}
        onSaveMine={published.saveMine}
        target={targetOfChange(published).target}
      />
    ),
    progress: progressText(change, t),
  };
}

const outlookTexts: Readonly<Record<UndoOutlook, TextKey>> = {
  possible: 'save.explain',
  unsure: 'save.explainUnreadable',
  'not-possible': 'save.explainLasting',
};

/** Promises no more than there will be. */
function explanationKey({ photo, targets }: Published): TextKey {
  const outlook = undoOutlook(targets);
  return outlook === 'possible' && photo.status === 'absent'
    ? 'save.explainFirst'
    : outlookTexts[outlook];
}

/** A failure that signing in mends has that press beside it; the others are tried again by the button itself. */
function confirmWord(change: ChangeState, t: Translate): PublishDialog['confirm'] {
  if (change.status !== 'failed') return 'save';
  return adviseOn(change.failure, t).action === 'sign-in' ? 'save' : 'try-again';
}

function progressText(change: ChangeState, t: Translate): string | undefined {
  if (change.status !== 'working') return undefined;
  return t(change.step ? stepTexts[change.step] : 'status.saving');
}
