import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';

import { useTranslator } from '#i18n';
import { focusIfLost } from '#ui';

import { showMovingPicture, zoomByWheel } from './moving-picture.ts';
import type { OpenPicture } from './picker-state.ts';
import { actionOfKey } from './stage-keys.ts';
import { maxStageEdgePx } from './use-photo-picker.ts';

export type FrameStageProps = { readonly helpId: string; readonly picture: OpenPicture };

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    width: `min(100%, ${maxStageEdgePx}px)`,
    aspectRatio: '1',
    // Room for the controls below it, and at its sides for a finger that scrolls.
    '@media (max-width: 559px)': { width: 'min(100%, max(200px, 36vh))' },
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: '#ffffff',
    boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}`,
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
  picture: { position: 'absolute', top: 0, left: 0, transformOrigin: '0 0', maxWidth: 'none' },
  // The circle is what is shown, the corners are stored too: dimmed, not cut off.
  mask: {
    position: 'absolute',
    inset: 0,
    borderRadius: tokens.borderRadiusCircular,
    boxShadow: '0 0 0 200px rgba(0, 0, 0, 0.5)',
    outline: '2px solid rgba(255, 255, 255, 0.9)',
    outlineOffset: '-2px',
    pointerEvents: 'none',
  },
});

/** The square in which the picture is moved by pointer, wheel and keyboard. Moves change one transform and nothing else. */
export function FrameStage({ helpId, picture }: FrameStageProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (stage.current === null || canvas.current === null) return undefined;
    const endMoving = showMovingPicture(stage.current, canvas.current, picture);
    const endZooming = zoomByWheel(stage.current, picture);
    return () => {
      endZooming();
      endMoving();
    };
  }, [picture]);
  useEffect(() => focusIfLost(stage.current), []);
  const { controller } = picture;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOfKey(event, controller);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const edgePx = event.currentTarget.clientWidth;
    controller.pan({ x: event.movementX / edgePx, y: event.movementY / edgePx });
  };

  return (
    // The application role tells screen readers to pass the arrow keys on; every move has a visible control too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      aria-describedby={helpId}
      aria-label={t('frame.area')}
      className={styles.stage}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      ref={stage}
      role="application"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <canvas aria-hidden="true" className={styles.picture} ref={canvas} />
      <div className={styles.mask} />
    </div>
  );
}
