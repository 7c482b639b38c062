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
  /** What came of the last save: a failure, a question. Shown above the buttons; the framing stays. */
  readonly outcome?: ReactNode;
  /** What the save is doing; set while it runs. */
  readonly progress?: string | undefined;
  readonly onCancel: () => void;
  /** `jpeg` is ready to be uploaded as it is. */
  readonly onSave: (jpeg: Blob) => void;
};

const acceptedTypes = 'image/*,.heic,.heif,.avif';

const useStyles = makeStyles({
  surface: {
    width: 'min(760px, calc(100vw - 16px))',
    maxWidth: 'none',
    boxSizing: 'border-box',
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalL },
  },
  input: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  content: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    position: 'relative',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  opening: { minHeight: '240px' },
  // Three stacked buttons would leave a narrow pane little room for the photo.
  actions: {
    '@media (max-width: 480px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: tokens.spacingHorizontalS,
    },
  },
  another: { '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  explanation: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The picker: choose a file, frame it, hand the framed photo over. It knows neither whose photo it is nor where it goes. */
export function ChangePhotoDialog(props: ChangePhotoDialogProps) {
  const { explanation, file, outcome, progress, onCancel, onSave } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const picker = usePhotoPicker();
  const input = useRef<HTMLInputElement>(null);
  const { open, state } = picker;
  const picture = openPictureOf(state);
  const browse = () => input.current?.click();

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
        <DialogBody>
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
            <Refusal state={state} />
            {picture ? (
              <FrameStep picture={picture} />
            ) : (
              <Choosing onBrowse={browse} state={state} />
            )}
            {outcome}
            {picture && <p className={styles.explanation}>{explanation}</p>}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            {picture && (
              <Button
                appearance="subtle"
                className={styles.another}
                disabledFocusable={progress !== undefined}
                onClick={browse}
              >
                {t('action.chooseAnother')}
              </Button>
            )}
            <Button onClick={onCancel}>{t('action.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={state.status !== 'framing' || progress !== undefined}
              icon={progress === undefined ? null : <Spinner size="tiny" />}
              onClick={() => void save()}
            >
              {progress ?? t('action.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type ChoosingProps = Pick<PhotoPicker, 'state'> & { readonly onBrowse: () => void };

function Choosing({ onBrowse, state }: ChoosingProps) {
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
