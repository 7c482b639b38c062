import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import { useTranslator } from '#i18n';
import { frameEdgePx, fullPhotoEdgePx } from '#imaging';

import { FrameControls } from './FrameControls.tsx';
import { FrameStage } from './FrameStage.tsx';
import type { OpenPicture } from './picker-state.ts';
import { PreviewWall } from './PreviewWall.tsx';
import { useFrameValue } from './use-frame-value.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 360px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 679px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalM,
      '& > :first-child': { justifySelf: 'center' },
    },
  },
  side: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  help: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  stage: { width: '100%', display: 'grid', justifyItems: 'center' },
});

/** The picture in its square, what moves it, and how it will look. */
export function FrameStep({ picture }: { readonly picture: OpenPicture }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const helpId = useId();
  return (
    <div className={styles.root}>
      <div className={styles.stage}>
        <FrameStage helpId={helpId} picture={picture} />
      </div>
      <div className={styles.side}>
        <FrameControls controller={picture.controller} />
        <SharpnessHint picture={picture} />
        <PreviewWall picture={picture} />
        <p className={styles.help} id={helpId}>
          {t('frame.help')} {t('frame.corners')}
        </p>
      </div>
    </div>
  );
}

function SharpnessHint({ picture }: { readonly picture: OpenPicture }) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { controller } = picture;
  const edgePx = useFrameValue(controller, (frame) =>
    Math.floor(frameEdgePx(frame, controller.size)),
  );
  if (edgePx >= fullPhotoEdgePx) return null;
  return <p className={styles.help}>{t('frame.soft', { edgePx })}</p>;
}
