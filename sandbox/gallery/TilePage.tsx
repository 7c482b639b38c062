import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';

import { useEffect, useState } from 'react';

import { TranslatorProvider, type Translator } from '#i18n';
import { LiveRegionProvider } from '#ui';

import type { GalleryTheme } from './query.ts';
import type { SamplePhotos } from './scene/sample-photos.ts';
import type { Tile } from './tile.ts';

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

const useStyles = makeStyles({
  // As in the product's own root: what the provider has, the layers above the page have as well.
  everywhere: { textAlign: 'start' },
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

export type TilePageProps = {
  readonly photos: SamplePhotos;
  readonly tile: Tile;
  readonly theme: GalleryTheme;
  readonly translator: Translator;
};

/** One tile alone, in all that the product's surfaces stand in; then its steps, as a person takes them. */
export function TilePage({ photos, tile, theme, translator }: TilePageProps) {
  const styles = useStyles();
  const problem = useSteps(tile, photos, translator);
  return (
    <TranslatorProvider translator={translator}>
      <FluentProvider
        className={styles.everywhere}
        dir={translator.direction}
        theme={themes[theme]}
      >
        <div className={styles.page}>
          <LiveRegionProvider>
            {problem === undefined ? tile.render(photos) : <p>{problem}</p>}
          </LiveRegionProvider>
        </div>
      </FluentProvider>
    </TranslatorProvider>
  );
}

/** Marks the page `data-tile="ready"` when the last step is done, or says which failed. */
function useSteps(
  { steps = [] }: Tile,
  photos: SamplePhotos,
  { t }: Translator,
): string | undefined {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const mark = (state: 'ready' | 'failed') => {
      document.documentElement.dataset['tile'] = state;
    };
    const take = async () => {
      for (const step of steps) await step({ t, photos });
    };
    take().then(
      () => mark('ready'),
      (reason: unknown) => {
        setProblem(String(reason));
        mark('failed');
      },
    );
  }, [steps, photos, t]);
  return problem;
}
