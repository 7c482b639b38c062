import { Button, DialogActions, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import { useTranslator, type TextKey } from '#i18n';

export type LossQuestionProps = {
  readonly about: 'leaving' | 'replacing';
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
};

const useStyles = makeStyles({
  root: { justifySelf: 'stretch', flexWrap: 'wrap', alignItems: 'center' },
  text: { margin: 0, marginInlineEnd: 'auto', fontWeight: tokens.fontWeightSemibold },
});

const texts: Readonly<Record<LossQuestionProps['about'], readonly [TextKey, TextKey]>> = {
  leaving: ['leave.question', 'action.discardDraft'],
  replacing: ['replace.question', 'action.replace'],
};

/** Stands where the buttons were when the person was about to lose a framing. The focus goes back to where it was. */
export function LossQuestion({ about, onContinue, onDiscard }: LossQuestionProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [question, discard] = texts[about];
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
        {t(question)}
      </p>
      <Button onClick={onDiscard}>{t(discard)}</Button>
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
