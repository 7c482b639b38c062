import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useRef, useState, type ReactNode } from 'react';

import { useTranslator } from '#i18n';
import type { PhotoShape } from '#ui';

import { FileInput, type FileChooser } from './choose/FileInput.tsx';
import { LossQuestion } from './LossQuestion.tsx';
import {
  decodedPictureOf,
  openPictureOf,
  type OpenPicture,
  type PhotoToFrame,
} from './picker-state.ts';
import { PickerActions } from './PickerActions.tsx';
import { PickerStep, type PickerPlace } from './PickerStep.tsx';
import { short } from './room.ts';
import type { ConfirmWord, LeavingWay, PhotoDraft, PhotoToBeginWith } from './types.ts';
import { useDraftReports } from './use-draft-reports.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { useOutsideFile } from './use-outside-file.ts';
import { usePhotoPicker } from './use-photo-picker.ts';

export type ChangePhotoDialogProps = {
  /** The word on the press that hands the photo over; `save` when left out. After a failed save: `try-again`. */
  readonly confirm?: ConfirmWord;
  /** The photo can be framed, not handed over yet. */
  readonly isConfirmDisabled?: boolean;
  /** What to begin with. Another `file` in it takes the place of the one that is open; another `frame` alone does not. */
  readonly draft?: PhotoToBeginWith | undefined;
  /** What the press that hands over does, in a sentence. */
  readonly explanation: string;
  /** Why the last save failed. Shown above the buttons; the framing stays. */
  readonly outcome?: ReactNode;
  /** Has to be answered before there is anything more to save; shown in the framing's place, which is kept. */
  readonly question?: ReactNode;
  /** What the save is doing; set while it runs. */
  readonly progress?: string | undefined;
  /** How the photo is shown where it goes; `circle` when left out. */
  readonly shape?: PhotoShape;
  /** The person leaves without saving. */
  readonly onCancel: (way: LeavingWay) => void;
  /** Told when a photo is open and whenever its framing has come to rest, so that it can be kept. */
  readonly onDraftChange?: (draft: PhotoDraft) => void;
  /** `jpeg` is ready to be uploaded as it is. The same framing gives the same Blob again. */
  readonly onSave: (jpeg: Blob) => void;
};

/** What the person is asked before a framing is lost. */
type Asked =
  { readonly about: 'leaving' } | { readonly about: 'replacing'; readonly photo: PhotoToFrame };

const narrow = '@media (max-width: 559px)';

const useStyles = makeStyles({
  surface: {
    width: 'min(960px, calc(100vw - 32px))',
    maxWidth: 'none',
    maxHeight: 'calc(100vh - 32px)',
    boxSizing: 'border-box',
    '@media (pointer: coarse)': { '& button': { minWidth: '44px', minHeight: '44px' } },
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
  // The picture scrolls where there is little room; the course of saving and the buttons stay in view.
  content: {
    display: 'flex',
    flexDirection: 'column',
    position: 'relative',
    overflow: 'hidden',
    // Room for the focus rings of what stands at the edges.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    [short]: { overflowY: 'auto' },
  },
});

/** The picker: choose a file, frame it, hand the framed photo over. It knows neither whose photo it is nor where it goes. */
export function ChangePhotoDialog(props: ChangePhotoDialogProps) {
  const { confirm = 'save', isConfirmDisabled = false, outcome, progress, question } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const picker = usePhotoPicker();
  const { open: openPhoto } = picker;
  const chooser = useRef<FileChooser>(null);
  const [asked, setAsked] = useState<Asked>();
  const [place, setPlace] = useState<PickerPlace>('picture');
  const { state } = picker;
  const picture = openPictureOf(state);
  const open = useCallback(
    (photo: PhotoToFrame) => {
      setAsked(undefined);
      setPlace('picture');
      openPhoto(photo);
    },
    [openPhoto],
  );
  useFocusReturn();
  useDraftReports(state.status === 'opening' ? undefined : picture, props.onDraftChange);
  useOutsideFile(props.draft, picker, (file, frame) => {
    const photo: PhotoToFrame = { file, frame, origin: 'file' };
    if (isAtStake(picture)) setAsked({ about: 'replacing', photo });
    else open(photo);
  });
  const openShot = useCallback((file: File) => open({ file, origin: 'camera' }), [open]);

  const save = async () => {
    const rendered = await picker.render();
    if (rendered === undefined) return;
    // It would come back after the save, which may have failed.
    setAsked((now) => (now?.about === 'replacing' ? undefined : now));
    props.onSave(rendered.jpeg);
  };
  const cancel = () => {
    if (place === 'camera') setPlace('picture');
    else props.onCancel(decodedPictureOf(state) ? 'cancelled' : 'untouched');
  };
  const leave = () => {
    if (asked) setAsked(undefined);
    else if (place === 'picture' && isAtStake(picture)) setAsked({ about: 'leaving' });
    else cancel();
  };
  const discard = (now: Asked) => {
    if (now.about === 'replacing') open(now.photo);
    else props.onCancel('discarded');
  };
  const browse = () => chooser.current?.browse();
  const toCamera = () => setPlace('camera');

  return (
    <Dialog
      // A press beside the dialog is too easily made to lose a framing by it.
      onOpenChange={(_, { type }) => type === 'escapeKeyDown' && leave()}
      open
    >
      <DialogSurface aria-label={t('action.changePhoto')} className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('action.changePhoto')}</DialogTitle>
          <DialogContent className={styles.content}>
            <FileInput onFile={(file) => open({ file, origin: 'file' })} ref={chooser} />
            {question || (
              <PickerStep
                course={{ explanation: props.explanation, outcome, progress }}
                camera={{ onShot: openShot, onOwnCamera: () => chooser.current?.takePhoto() }}
                onBrowse={browse}
                onTakePhoto={toCamera}
                place={place}
                shape={props.shape ?? 'circle'}
                state={state}
              />
            )}
          </DialogContent>
          {asked ? (
            <LossQuestion
              about={asked.about}
              onContinue={() => setAsked(undefined)}
              onDiscard={() => discard(asked)}
            />
          ) : (
            <PickerActions
              confirm={confirm}
              isCancelOnly={Boolean(question) || place === 'camera'}
              isConfirmDisabled={isConfirmDisabled}
              isWorking={progress !== undefined}
              onCancel={cancel}
              onChooseAnother={browse}
              onConfirm={() => void save()}
              onRetake={toCamera}
              state={state}
            />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A photo that was only chosen is chosen again at once; a framing and a moment before the camera are not. */
const isAtStake = (picture: OpenPicture | undefined): boolean =>
  picture !== undefined && (picture.origin === 'camera' || picture.controller.isChanged());
