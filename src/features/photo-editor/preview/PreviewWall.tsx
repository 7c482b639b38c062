import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import { useTranslator, type TextKey } from '#i18n';

import type { PhotoShape } from '../types.ts';
import { oncePerFrame } from '../frame/once-per-frame.ts';
import { paintFramed } from './paint-framed.ts';
import type { OpenPicture } from '../picker-state.ts';

const places: readonly { readonly key: TextKey; readonly edgePx: number }[] = [
  { key: 'preview.chat', edgePx: 32 },
  { key: 'preview.card', edgePx: 72 },
  { key: 'preview.meeting', edgePx: 96 },
];

const useStyles = makeStyles({
  root: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  place: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  photo: {
    display: 'block',
    borderRadius: tokens.borderRadiusCircular,
    boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}`,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
});

export type PreviewWallProps = { readonly picture: OpenPicture; readonly shape: PhotoShape };

/** The framed photo in the sizes in which Teams and Outlook show it, as it is moved. */
export function PreviewWall({ picture }: PreviewWallProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  return (
    <section aria-label={t('preview.region')} className={styles.root}>
      <p className={styles.title}>{t('preview.intro')}</p>
      <ul className={styles.row}>
        {places.map(({ key, edgePx }) => (
          <li className={styles.place} key={key}>
            <PreviewPhoto edgePx={edgePx} picture={picture} />
            {t(key)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type PreviewPhotoProps = { readonly edgePx: number; readonly picture: OpenPicture };

function PreviewPhoto({ edgePx, picture }: PreviewPhotoProps) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (drawn === null) return undefined;
    drawn.width = drawn.height = Math.round(edgePx * window.devicePixelRatio);
    const { controller, source } = picture;
    const paint = () => paintFramed(drawn, source.bitmap, controller.frame());
    const paints = oncePerFrame(paint);
    const unsubscribe = controller.subscribe(() => paints.ask());
    paint();
    return () => {
      unsubscribe();
      paints.stop();
    };
  }, [edgePx, picture]);
  return (
    <canvas
      aria-hidden="true"
      className={styles.photo}
      ref={canvas}
      style={{ width: edgePx, height: edgePx }}
    />
  );
}
