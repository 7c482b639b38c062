import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useMemo } from 'react';

import { useTranslator, type TextKey } from '#i18n';
import type { PhotoShape } from '#ui';

import type { OpenPicture } from '../picker-state.ts';
import { roomy } from '../room.ts';
import { createPreviewBoard } from './paint-previews.ts';
import { PreviewScene } from './PreviewScene.tsx';
import { asStrips, lessThan, roomyColumns, roomyStrips, wallHeightPx } from './wall-room.ts';

export type PreviewWallProps = { readonly picture: OpenPicture; readonly shape: PhotoShape };

const looks: readonly { readonly key: TextKey; readonly theme: Theme }[] = [
  { key: 'preview.light', theme: teamsLightTheme },
  { key: 'preview.dark', theme: teamsDarkTheme },
  { key: 'preview.contrast', theme: teamsHighContrastTheme },
];

const titlePx = 16;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    minWidth: 0,
    [roomy]: { flexShrink: 1, minHeight: `${wallHeightPx.least + titlePx + 4}px` },
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Knows how much height there is, and thus has none of its own.
  room: {
    [roomy]: { containerType: 'size', minHeight: `${wallHeightPx.least}px` },
    [roomyColumns]: { flexBasis: `${wallHeightPx.columns}px` },
    [roomyStrips]: { flexBasis: `${wallHeightPx.strips}px` },
  },
  // Side by side; where three tiles have no room beside the stage one below the other, each as a strip.
  looks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [asStrips]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    [lessThan.strips]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  look: { minWidth: 0 },
  pane: {
    boxSizing: 'border-box',
    height: '100%',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    // A picture of another look, which it would not be in the person's own colours.
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  caption: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The framed photo as Teams and Outlook show it, in their sizes and looks, while it is moved. */
export function PreviewWall({ picture, shape }: PreviewWallProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { bitmap, controller } = picture;
  const board = useMemo(() => createPreviewBoard(bitmap, controller), [bitmap, controller]);
  return (
    <section
      aria-label={t('preview.region')}
      className={styles.root}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where there is little room, and has nothing else that a keyboard could reach
      tabIndex={0}
    >
      <p className={styles.title}>{t('preview.intro')}</p>
      <div className={styles.room}>
        <ul className={styles.looks}>
          {looks.map(({ key, theme }) => (
            <li className={styles.look} key={key}>
              <FluentProvider className={styles.pane} theme={theme}>
                <p className={styles.caption}>{t(key)}</p>
                <PreviewScene board={board} shape={shape} />
              </FluentProvider>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
