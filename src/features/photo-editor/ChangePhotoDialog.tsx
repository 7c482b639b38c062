import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

import { adviseOn } from '#advice';
import { useTranslator } from '#i18n';
import type { ImagingError } from '#imaging';
import { FailureNotice } from '#ui';

import { ChooseStep } from './ChooseStep.tsx';
import { FrameStep } from './FrameStep.tsx';
import { openPictureOf } from './picker-state.ts';
import { usePhotoPicker, type PhotoPicker } from './use-photo-picker.ts';

export type ChangePhotoDialogProps = {
  /** What pressing Save does, in a sentence. */
  readonly explanation: string;
  /** A file that was dropped on the page; a new one takes the place of the one before. */
  readonly file?: File | undefined;
  /** Why the last save failed. Shown above the buttons; the framing stays. */
  readonly outcome?: ReactNode;
  /** Has to be answered before there is anything more to save; shown in the framing's place, which is kept. */
  readonly question?: ReactNode;
  /** What the save is doing; set while it runs. */
  readonly progress?: string | undefined;
  readonly onCancel: () => void;
  /** `jpeg` is ready to be uploaded as it is. */
  readonly onSave: (jpeg: Blob) => void;
};

const acceptedTypes = 'image/*,.heic,.heif,.avif';

const narrow = '@media (max-width: 559px)';
const short = '@media (max-height: 519px)';

const useStyles = makeStyles({
  surface: {
    width: 'min(760px, calc(100vw - 32px))',
    maxWidth: 'none',
    maxHeight: 'calc(100vh - 32px)',
    boxSizing: 'border-box',
    // A narrow pane has nothing to show beside the dialog: there it is a sheet.
    [narrow]: {
      width: '100vw',
      height: '100vh',
      maxHeight: 'none',
      padding: tokens.spacingHorizontalL,
      border: 'none',
      borderRadius: 0,
    },
  },
  body: {
    maxHeight: 'calc(100vh - 82px)',
    [narrow]: {
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
      height: '100%',
      maxHeight: 'none',
    },
  },
  input: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  // The picture scrolls where there is little room; the course of saving and the buttons stay in view.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    position: 'relative',
    overflow: 'hidden',
    // Room for the focus rings of what stands at the edges.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    [short]: { overflowY: 'auto' },
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    minHeight: 0,
    overflowY: 'auto',
    margin: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: tokens.spacingHorizontalXS,
    '& > *': { flexShrink: 0 },
    [short]: { flexShrink: 0, overflowY: 'visible' },
  },
  outcome: {
    display: 'grid',
    flexShrink: 0,
    maxHeight: '60%',
    overflowY: 'auto',
    [short]: { order: -1, maxHeight: 'none' },
  },
  opening: { flexGrow: 1, minHeight: '280px' },
  actions: {
    justifySelf: 'stretch',
    justifyContent: 'flex-end',
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: tokens.spacingHorizontalS,
    },
  },
  // It has no edge to be seen, so its words stand below those above.
  another: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginInlineEnd: 'auto',
    [narrow]: { gridColumn: '1 / -1', marginInlineStart: 0, marginInlineEnd: 0 },
  },
  soleAction: { [narrow]: { gridColumn: '1 / -1' } },
  note: { flexShrink: 0, margin: 0, color: tokens.colorNeutralForeground2 },
  working: { flexShrink: 0, justifyContent: 'flex-start' },
});

/** The picker: choose a file, frame it, hand the framed photo over. It knows neither whose photo it is nor where it goes. */
export function ChangePhotoDialog(props: ChangePhotoDialogProps) {
  const { explanation, file, outcome, progress, question, onCancel, onSave } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const picker = usePhotoPicker();
  const input = useRef<HTMLInputElement>(null);
  const { open, state } = picker;
  const browse = () => input.current?.click();
  const canSave = !question && openPictureOf(state) !== undefined;
  const isWorking = progress !== undefined;

  useEffect(() => {
    if (file !== undefined) open(file);
  }, [file, open]);

  const save = async () => {
    const rendered = await picker.render();
    if (rendered !== undefined) onSave(rendered.jpeg);
  };

  return (
    <Dialog onOpenChange={(_, data) => !data.open && onCancel()} open>
      <DialogSurface aria-label={t('action.changePhoto')} className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('action.changePhoto')}</DialogTitle>
          <DialogContent className={styles.content}>
            <input
              accept={acceptedTypes}
              aria-label={t('choose.input')}
              className={styles.input}
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0];
                // The same file may be chosen again after a refusal.
                event.currentTarget.value = '';
                if (chosen) open(chosen);
              }}
              ref={input}
              tabIndex={-1}
              type="file"
            />
            <div className={styles.step}>
              {question || <PickerStep onBrowse={browse} state={state} />}
              {canSave && !isWorking && !outcome && <p className={styles.note}>{explanation}</p>}
            </div>
            {outcome && <div className={styles.outcome}>{outcome}</div>}
            {isWorking && <Spinner className={styles.working} label={progress} size="extra-tiny" />}
          </DialogContent>
          <PickerActions {...props} onBrowse={browse} onSave={() => void save()} state={state} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type PickerActionsProps = Pick<ChangePhotoDialogProps, 'onCancel' | 'progress' | 'question'> &
  Pick<PhotoPicker, 'state'> & { readonly onBrowse: () => void; readonly onSave: () => void };

function PickerActions(props: PickerActionsProps) {
  const { progress, question, state, onBrowse, onCancel, onSave } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  if (question) {
    return (
      <DialogActions className={styles.actions} fluid>
        <Button className={styles.soleAction} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </DialogActions>
    );
  }
  const isWorking = progress !== undefined;
  return (
    <DialogActions className={styles.actions} fluid>
      {openPictureOf(state) && (
        <Button
          appearance="subtle"
          className={styles.another}
          disabledFocusable={isWorking}
          onClick={onBrowse}
        >
          {t('action.chooseAnother')}
        </Button>
      )}
      <Button onClick={onCancel}>{t('action.cancel')}</Button>
      <Button
        appearance="primary"
        disabledFocusable={state.status !== 'framing' || isWorking}
        onClick={onSave}
      >
        {t('action.save')}
      </Button>
    </DialogActions>
  );
}

type PickerStepProps = Pick<PhotoPicker, 'state'> & { readonly onBrowse: () => void };

function PickerStep({ onBrowse, state }: PickerStepProps) {
  const picture = openPictureOf(state);
  return (
    <>
      <Refusal state={state} />
      {picture ? <FrameStep picture={picture} /> : <Choosing onBrowse={onBrowse} state={state} />}
    </>
  );
}

function Choosing({ onBrowse, state }: PickerStepProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  return state.status === 'opening' ? (
    <Spinner className={styles.opening} label={t('status.opening')} labelPosition="below" />
  ) : (
    <ChooseStep onBrowse={onBrowse} />
  );
}

function Refusal({ state }: Pick<PhotoPicker, 'state'>) {
  const { t } = useTranslator();
  const refusal: ImagingError | undefined = 'refusal' in state ? state.refusal : undefined;
  return refusal === undefined ? null : <FailureNotice words={adviseOn(refusal, t)} />;
}
