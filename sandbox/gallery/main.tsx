import '../browser/reset.css';
import './gallery.css';

import { createRoot } from 'react-dom/client';

import { createTranslator } from '#i18n';

import { byId, element } from '../browser/dom.ts';
import { overview } from './overview.ts';
import { galleryLocale, readGalleryQuery, type GalleryQuery } from './query.ts';
import { drawSamplePhotos } from './scene/sample-photos.ts';
import { TilePage } from './TilePage.tsx';
import { tiles } from './tiles/index.ts';

async function showTile(query: GalleryQuery, id: string): Promise<void> {
  const tile = tiles.find((each) => each.id === id);
  if (!tile) {
    byId('root').replaceChildren(element('p', {}, `There is no tile “${id}”.`));
    return;
  }
  const translator = await createTranslator(galleryLocale(query.language));
  document.title = tile.title;
  document.documentElement.lang = translator.language;
  document.documentElement.dir = translator.direction;
  document.documentElement.dataset['theme'] = query.theme;
  const photos = await drawSamplePhotos();
  createRoot(byId('root')).render(
    <TilePage photos={photos} theme={query.theme} tile={tile} translator={translator} />,
  );
}

const query = readGalleryQuery(location.search);
if (query.tile === undefined) byId('root').replaceChildren(...overview(query, tiles));
else void showTile(query, query.tile);
