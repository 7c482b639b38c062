import { element } from '../browser/dom.ts';
import { galleryAddress, galleryLanguages, galleryThemes, type GalleryQuery } from './query.ts';
import { tileGroups, type Tile } from './tile.ts';

/** All tiles, each in a frame of its own: a dialog of one is none of another, and each has its own width. */
export function overview(query: GalleryQuery, tiles: readonly Tile[]): readonly HTMLElement[] {
  const header = element(
    'header',
    { class: 'gallery-head' },
    element('a', { href: '/' }, 'Sandbox'),
    element('h1', {}, 'Every state of Portrait'),
    choice(
      'Theme',
      query.theme,
      links(galleryThemes, (theme) => ({ ...query, theme })),
    ),
    choice(
      'Language',
      query.language,
      links(galleryLanguages, (language) => ({ ...query, language })),
    ),
  );
  const groups = Object.entries(tileGroups).map(([group, { heightPx }]) =>
    element(
      'section',
      { 'aria-label': group },
      element('h2', {}, group),
      element(
        'ul',
        { class: 'gallery-tiles' },
        ...tiles.filter((tile) => tile.group === group).map((tile) => entry(tile, query, heightPx)),
      ),
    ),
  );
  return [header, element('main', {}, ...groups)];
}

type Link = { readonly value: string; readonly href: string };

const links = <Value extends string>(
  values: readonly Value[],
  queryFor: (value: Value) => GalleryQuery,
): readonly Link[] => values.map((value) => ({ value, href: galleryAddress(queryFor(value)) }));

const choice = (label: string, chosen: string, to: readonly Link[]): HTMLElement =>
  element(
    'nav',
    { 'aria-label': label },
    ...to.map(({ value, href }) =>
      element('a', { href, 'aria-current': value === chosen && 'true' }, value),
    ),
  );

function entry(tile: Tile, query: GalleryQuery, heightPx: number): HTMLElement {
  const address = galleryAddress({ ...query, tile: tile.id });
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href: address }, tile.title)),
    element('iframe', {
      src: address,
      title: tile.title,
      loading: 'lazy',
      height: String(heightPx),
    }),
  );
}
