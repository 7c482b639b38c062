import {
  Button,
  DialogActions,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Camera20Regular } from '@fluentui/react-icons';

import { useTranslator, type TextKey } from '#i18n';

import { openPictureOf, type PickerState } from './picker-state.ts';
import type { ConfirmWord } from './types.ts';

export type PickerActionsProps = {
  readonly confirm: ConfirmWord;
  readonly isConfirmDisabled: boolean;
  /** Something else has to be done first. */
  readonly isCancelOnly: boolean;
  readonly isWorking: boolean;
  readonly state: PickerState;
  readonly onCancel: () => void;
  readonly onChooseAnother: () => void;
  readonly onConfirm: () => void;
  readonly onRetake: () => void;
};

const narrow = '@media (max-width: 559px)';

const useStyles = makeStyles({
  root: {
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
  shared: { [narrow]: { gridColumn: 'auto' } },
  sole: { [narrow]: { gridColumn: '1 / -1' } },
});

const confirmKeys: Readonly<Record<ConfirmWord, TextKey>> = {
  save: 'action.save',
  'try-again': 'action.tryAgain',
  'use-photo': 'action.usePhoto',
};

/** The press that hands the photo over is one button under several names, so that it keeps the focus through a failure. */
export function PickerActions(props: PickerActionsProps) {
  const { confirm, isConfirmDisabled, isCancelOnly, isWorking, state } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <DialogActions className={styles.root} fluid>
      {!isCancelOnly && <OtherPhoto {...props} />}
      <Button {...(isCancelOnly && { className: styles.sole })} onClick={props.onCancel}>
        {t('action.cancel')}
      </Button>
      {!isCancelOnly && (
        <Button
          appearance="primary"
          disabledFocusable={state.status !== 'framing' || isWorking || isConfirmDisabled}
          onClick={props.onConfirm}
        >
          {t(confirmKeys[confirm])}
        </Button>
      )}
    </DialogActions>
  );
}

/** Where a photo is open: another one in its place. */
function OtherPhoto({ isWorking, state, onChooseAnother, onRetake }: PickerActionsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const picture = openPictureOf(state);
  if (picture === undefined) return null;
  const isShot = picture.origin === 'camera';
  return (
    <>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.another, isShot && styles.shared)}
        disabledFocusable={isWorking}
        onClick={onChooseAnother}
      >
        {t('action.chooseAnother')}
      </Button>
      {isShot && (
        <Button disabledFocusable={isWorking} icon={<Camera20Regular />} onClick={onRetake}>
          {t('action.retake')}
        </Button>
      )}
    </>
  );
}
