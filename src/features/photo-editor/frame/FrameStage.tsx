import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';

import { useTranslator } from '#i18n';
import type { PixelSize } from '#imaging';
import { focusIfLost, type PhotoShape } from '#ui';

import type { OpenPicture } from '../picker-state.ts';
import { followFraming } from './moving-picture.ts';
import { maxStageEdgePx } from './stage-edge.ts';
import { attachGestures } from './stage-gestures.ts';
import { actionOfKey } from './stage-keys.ts';

export type FrameStageProps = {
  readonly helpId: string;
  readonly picture: OpenPicture;
  readonly shape: PhotoShape;
};

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    width: `min(100%, ${maxStageEdgePx}px)`,
    aspectRatio: '1',
    // Room for the controls below it, and at its sides for a finger that scrolls.
    '@media (max-width: 719px)': { width: 'min(100%, max(200px, 40vh))' },
    // In a low dialog, such as that of a channel's settings, the first controls stay in view below it.
    '@media (min-width: 720px) and (max-height: 699px)': {
      width: `min(${maxStageEdgePx}px, max(200px, 100vh - 350px))`,
    },
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: '#ffffff',
    cursor: 'grab',
    touchAction: 'none',
    userSelect: 'none',
    ':active': { cursor: 'grabbing' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  picture: {
    position: 'absolute',
    top: 0,
    // A transform starts at the left in every language.
    left: '0 /* @noflip */',
    maxWidth: 'none',
    transformOrigin: '0 0',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationNormal,
    transitionTimingFunction: tokens.curveDecelerateMid,
    willChange: 'transform',
    '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' },
  },
  // What Teams and Outlook show; the corners are stored too, so they are dimmed and not cut off.
  mask: {
    position: 'absolute',
    inset: 0,
    boxShadow: '0 0 0 200px rgba(0, 0, 0, 0.5)',
    outline: '2px solid rgba(255, 255, 255, 0.9)',
    outlineOffset: '-2px',
    pointerEvents: 'none',
  },
  circle: { borderRadius: tokens.borderRadiusCircular },
  // As Fluent rounds a square avatar of such a size, in proportion.
  roundedSquare: { borderRadius: '6%' },
  // Thirds, to level and place by; only while the picture moves.
  grid: {
    position: 'absolute',
    inset: 0,
    opacity: 0,
    pointerEvents: 'none',
    backgroundImage: [
      'linear-gradient(90deg, transparent calc(100% - 1px), rgba(255, 255, 255, 0.6) 0)',
      'linear-gradient(transparent calc(100% - 1px), rgba(255, 255, 255, 0.6) 0)',
    ].join(','),
    backgroundSize: '33.34% 33.34%',
    transitionProperty: 'opacity',
    transitionDuration: tokens.durationFast,
    '[data-moving] > &': { opacity: 1 },
    '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' },
  },
});

/** The square in which the picture is moved by pointer, wheel, fingers and keyboard. Moves change one transform and nothing else. */
export function FrameStage({ helpId, picture, shape }: FrameStageProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bitmap, controller } = picture;
  useEffect(() => {
    if (stage.current === null || canvas.current === null) return undefined;
    const sizePx = drawWhole(canvas.current, bitmap);
    const parts = { canvas: canvas.current, controller, sizePx, stage: stage.current };
    const endFollowing = followFraming(parts);
    const endGestures = attachGestures(stage.current, controller);
    return () => {
      endGestures();
      endFollowing();
    };
  }, [bitmap, controller]);
  // At once, before Fluent leads a lost focus out of the dialog.
  useLayoutEffect(() => focusIfLost(stage.current), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOfKey(event);
    if (action === undefined) return;
    event.preventDefault();
    // A key that is held down is one step.
    if (!event.repeat) controller.beginStep('press');
    action(controller);
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as an application it gets the arrow keys from screen readers; every move has a visible control too
    <div
      aria-describedby={helpId}
      aria-label={t('frame.area')}
      className={styles.stage}
      onKeyDown={onKeyDown}
      ref={stage}
      role="application"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
    >
      <canvas aria-hidden="true" className={styles.picture} ref={canvas} />
      <div
        className={mergeClasses(
          styles.mask,
          shape === 'circle' ? styles.circle : styles.roundedSquare,
        )}
      />
      <div className={styles.grid} />
    </div>
  );
}

/**
 * Once; from then on the canvas is only moved. A small picture is drawn as large as the stage, so that it is smoothed
 * here and not by whatever moves the canvas.
 */
function drawWhole(canvas: HTMLCanvasElement, bitmap: ImageBitmap): PixelSize {
  const stagePx = maxStageEdgePx * window.devicePixelRatio;
  const scale = Math.max(1, stagePx / Math.min(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  return { widthPx: canvas.width, heightPx: canvas.height };
}
