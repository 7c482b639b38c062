import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';

import { TranslatorProvider, type Translator } from '#i18n';
import { LiveRegionProvider } from '#ui';

import type { GalleryTheme } from './query.ts';
import type { Tile } from './tile.ts';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

export type TilePageProps = {
  readonly tile: Tile;
  readonly theme: GalleryTheme;
  readonly translator: Translator;
};

/** One tile alone, in all that the product's surfaces stand in. */
export function TilePage({ tile, theme, translator }: TilePageProps) {
  const styles = useStyles();
  return (
    <TranslatorProvider translator={translator}>
      <FluentProvider className={styles.page} dir={translator.direction} theme={themes[theme]}>
        <LiveRegionProvider>
          <main aria-label={tile.title}>{tile.render()}</main>
        </LiveRegionProvider>
      </FluentProvider>
    </TranslatorProvider>
  );
}
