import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';

import { useTranslator } from '#i18n';
import type { PhotoShape } from '#ui';

export type LiveViewProps = {
  /** What is left of the countdown. */
  readonly count: number | undefined;
  readonly ref: Ref<HTMLVideoElement>;
  readonly shape: PhotoShape;
  readonly status: 'starting' | 'live';
};

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    width: 'min(100%, 360px, max(200px, 50vh))',
    aspectRatio: '1',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  circle: { borderRadius: tokens.borderRadiusCircular },
  roundedSquare: { borderRadius: '6%' },
  // As in a mirror, which people are used to; the photo itself is not mirrored.
  video: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    transform: 'scaleX(-1)',
  },
  count: {
    position: 'relative',
    color: '#ffffff',
    fontSize: '96px',
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
    textShadow: '0 2px 12px rgba(0, 0, 0, 0.6)',
    animationName: { from: { opacity: 0, transform: 'scale(1.4)' }, to: { opacity: 1 } },
    animationDuration: tokens.durationSlow,
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** What the camera sees, as in a mirror. */
export function LiveView({ count, ref, shape, status }: LiveViewProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const mask = shape === 'circle' ? styles.circle : styles.roundedSquare;
  return (
    <div className={mergeClasses(styles.root, mask)}>
      {status === 'starting' && <Spinner label={t('camera.starting')} labelPosition="below" />}
      {status === 'live' && (
        <video
          aria-label={t('camera.live')}
          autoPlay
          className={styles.video}
          muted
          playsInline
          ref={ref}
        />
      )}
      {count !== undefined && (
        <span aria-hidden="true" className={styles.count} key={count}>
          {count}
        </span>
      )}
    </div>
  );
}
