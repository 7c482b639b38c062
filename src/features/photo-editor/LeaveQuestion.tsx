import { Button, DialogActions, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import { useTranslator } from '#i18n';

export type LeaveQuestionProps = {
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
};

const useStyles = makeStyles({
  root: { justifySelf: 'stretch', flexWrap: 'wrap', alignItems: 'center' },
  text: { margin: 0, marginInlineEnd: 'auto', fontWeight: tokens.fontWeightSemibold },
});

/** Stands where the buttons were when the person was about to lose a framing. The focus goes back to where it was. */
export function LeaveQuestion({ onContinue, onDiscard }: LeaveQuestionProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const proceed = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    proceed.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <DialogActions className={styles.root} fluid>
      <p className={styles.text} role="alert">
        {t('leave.question')}
      </p>
      <Button onClick={onDiscard}>{t('action.discardDraft')}</Button>
      <Button
        appearance="primary"
        onClick={onContinue}
        ref={(element: HTMLElement | null) => {
          proceed.current = element;
        }}
      >
        {t('action.continue')}
      </Button>
    </DialogActions>
  );
}
