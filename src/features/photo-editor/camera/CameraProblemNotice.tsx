import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CameraOff24Regular } from '@fluentui/react-icons';

import { useTranslator, type TextKey } from '#i18n';
import { focusIfLost } from '#ui';

import type { CameraProblem } from './open-camera.ts';

export type CameraProblemNoticeProps = {
  readonly onOwnCamera: () => void;
  readonly onTryAgain: () => void;
  readonly problem: CameraProblem;
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    maxWidth: '44ch',
    textAlign: 'center',
  },
  icon: {
    color: tokens.colorNeutralForeground3,
    '& svg': { display: 'block', width: '48px', height: '48px' },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

const reasons: Readonly<Record<CameraProblem, TextKey>> = {
  denied: 'camera.denied',
  absent: 'camera.absent',
  busy: 'camera.busy',
  unsupported: 'camera.unsupported',
};

/** Why there is no live picture, and the way around it: the device's own camera, which needs no permission of ours. */
export function CameraProblemNotice(props: CameraProblemNoticeProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <div className={styles.root}>
      <span aria-hidden="true" className={styles.icon}>
        <CameraOff24Regular />
      </span>
      <div role="alert">
        <p className={styles.title}>{t('camera.failed')}</p>
        <p className={styles.text}>
          {t(reasons[props.problem])} {t('camera.ownCamera')}
        </p>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={props.onOwnCamera} ref={focusIfLost}>
          {t('action.useCamera')}
        </Button>
        <Button onClick={props.onTryAgain}>{t('action.tryAgain')}</Button>
      </div>
    </div>
  );
}
