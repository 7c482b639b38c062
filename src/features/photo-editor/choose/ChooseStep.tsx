import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ImageAdd48Regular } from '@fluentui/react-icons';
import { useId } from 'react';

import { useTranslator } from '#i18n';
import { maxFileBytes } from '#imaging';
import { focusIfLost } from '#ui';

export type ChooseStepProps = { readonly onBrowse: () => void };

const useStyles = makeStyles({
  area: {
    display: 'grid',
    flexGrow: 1,
    alignContent: 'center',
    justifyItems: 'center',
    boxSizing: 'border-box',
    // About as high as the framing that follows, so that the dialog does not jump.
    minHeight: '280px',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  icon: { color: tokens.colorNeutralForeground3, '& svg': { display: 'block' } },
  text: { margin: 0 },
  formats: {
    margin: 0,
    maxWidth: '44ch',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Where a file is chosen. Formats and limits are said before, not after. */
export function ChooseStep({ onBrowse }: ChooseStepProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const formatsId = useId();
  return (
    <div className={styles.area}>
      <span aria-hidden="true" className={styles.icon}>
        <ImageAdd48Regular />
      </span>
      <p className={styles.text}>
        {t('choose.drop')} {t('choose.or')}
      </p>
      <Button
        appearance="primary"
        aria-describedby={formatsId}
        onClick={onBrowse}
        ref={focusIfLost}
      >
        {t('action.uploadPhoto')}
      </Button>
      <p className={styles.formats} id={formatsId}>
        {t('choose.formats', { maxMegabytes: maxFileBytes / 1_000_000 })}
      </p>
    </div>
  );
}
