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

import type { OpenPicture } from '../picker-state.ts';
import type { PhotoShape } from '../types.ts';
import { createPreviewBoard } from './paint-previews.ts';
import { PreviewScene } from './PreviewScene.tsx';

export type PreviewWallProps = { readonly picture: OpenPicture; readonly shape: PhotoShape };

const looks: readonly { readonly key: TextKey; readonly theme: Theme }[] = [
  { key: 'preview.light', theme: teamsLightTheme },
  { key: 'preview.dark', theme: teamsDarkTheme },
  { key: 'preview.contrast', theme: teamsHighContrastTheme },
];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Side by side; where there is no room for the three, they scroll in a row of their own.
  looks: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(160px, 1fr)',
    gap: tokens.spacingHorizontalS,
    overflowX: 'auto',
    scrollSnapType: 'x proximity',
    margin: 0,
    padding: '2px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  look: { scrollSnapAlign: 'start', minWidth: 0 },
  pane: {
    boxSizing: 'border-box',
    height: '100%',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
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
    <section aria-label={t('preview.region')} className={styles.root}>
      <p className={styles.title}>{t('preview.intro')}</p>
      <ul
        aria-label={t('preview.intro')}
        className={styles.looks}
        // What scrolls can be reached without a pointer.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {looks.map(({ key, theme }) => (
          <li className={styles.look} key={key}>
            <FluentProvider className={styles.pane} theme={theme}>
              <p className={styles.caption}>{t(key)}</p>
              <PreviewScene board={board} shape={shape} />
            </FluentProvider>
          </li>
        ))}
      </ul>
    </section>
  );
}
