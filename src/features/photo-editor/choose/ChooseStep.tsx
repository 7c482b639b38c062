import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Camera20Regular, ImageAdd48Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';

import { useTranslator } from '#i18n';
import { maxFileBytes } from '#imaging';
import { focusIfLost } from '#ui';

import { roomy, short } from '../room.ts';

export type ChooseStepProps = {
  readonly onBrowse: () => void;
  readonly onTakePhoto: () => void;
  /** Why the last file was refused. */
  readonly refusal?: ReactNode;
};

const framingHeight = 'min(536px, calc(100vh - 184px))';

const narrow = '@media (max-width: 559px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '& > *': { flexShrink: 0 },
    [short]: { flexShrink: 0, overflowY: 'visible' },
    // As high as the framing that follows, so that the dialog does not jump.
    [roomy]: { minHeight: framingHeight },
  },
  area: {
    display: 'grid',
    flexGrow: 1,
    alignContent: 'center',
    justifyItems: 'center',
    boxSizing: 'border-box',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  whole: { minHeight: '280px' },
  // A refusal shall be in view together with the way on.
  belowRefusal: { [narrow]: { padding: tokens.spacingHorizontalM } },
  icon: { color: tokens.colorNeutralForeground3, '& svg': { display: 'block' } },
  iconBelowRefusal: { [narrow]: { display: 'none' } },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
  formats: {
    margin: 0,
    maxWidth: '48ch',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Where a photo is chosen or taken. Formats and limits are said before, not after. */
export function ChooseStep({ onBrowse, onTakePhoto, refusal }: ChooseStepProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const formatsId = useId();
  return (
    <div className={styles.root}>
      {refusal}
      <div className={mergeClasses(styles.area, refusal ? styles.belowRefusal : styles.whole)}>
        <span
          aria-hidden="true"
          className={mergeClasses(styles.icon, Boolean(refusal) && styles.iconBelowRefusal)}
        >
          <ImageAdd48Regular />
        </span>
        <p className={styles.text}>{t('choose.drop')}</p>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            aria-describedby={formatsId}
            onClick={onBrowse}
            ref={focusIfLost}
          >
            {t('action.uploadPhoto')}
          </Button>
          <Button icon={<Camera20Regular />} onClick={onTakePhoto}>
            {t('action.takePhoto')}
          </Button>
        </div>
        <p className={styles.formats} id={formatsId}>
          {t('choose.formats', { maxMegabytes: maxFileBytes / 1_000_000 })}
        </p>
      </div>
    </div>
  );
}
