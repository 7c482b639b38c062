import { Button, DialogActions, makeStyles, tokens } from '@fluentui/react-components';

import { useTranslator, type TextKey } from '#i18n';

import { openPictureOf, type PickerState } from './picker-state.ts';
import type { ConfirmWord } from './types.ts';

export type PickerActionsProps = {
  readonly confirm: ConfirmWord;
  readonly isConfirmDisabled: boolean;
  /** Only Cancel: something else has to be answered first. */
  readonly isAsking: boolean;
  readonly isWorking: boolean;
  readonly state: PickerState;
  readonly onCancel: () => void;
  readonly onChooseAnother: () => void;
  readonly onConfirm: () => void;
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
  sole: { [narrow]: { gridColumn: '1 / -1' } },
});

const confirmKeys: Readonly<Record<ConfirmWord, TextKey>> = {
  save: 'action.save',
  'try-again': 'action.tryAgain',
  'use-photo': 'action.usePhoto',
};

/** The press that hands the photo over is one button under several names, so that it keeps the focus through a failure. */
export function PickerActions(props: PickerActionsProps) {
  const { confirm, isConfirmDisabled, isAsking, isWorking, state } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const picture = openPictureOf(state);
  return (
    <DialogActions className={styles.root} fluid>
      {picture && !isAsking && (
        <Button
          appearance="subtle"
          className={styles.another}
          disabledFocusable={isWorking}
          onClick={props.onChooseAnother}
        >
          {t(picture.origin === 'camera' ? 'action.retake' : 'action.chooseAnother')}
        </Button>
      )}
      <Button {...(isAsking && { className: styles.sole })} onClick={props.onCancel}>
        {t('action.cancel')}
      </Button>
      {!isAsking && (
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
