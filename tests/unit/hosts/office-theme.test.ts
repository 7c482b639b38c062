import { themeOfOffice } from '../../../src/hosts/outlook/office-theme.ts';

const browser = (wish: string) => ({
  matchMedia: (query: string) =>
    ({ matches: wish !== '' && query.includes(wish) }) as MediaQueryList,
});

it.each([
  ['#ffffff', '', 'default'],
  ['#1f1f1f', '', 'dark'],
  ['#000000', '', 'contrast'],
  ['#ffffff', 'prefers-color-scheme: dark', 'default'],
  ['#ffffff', 'forced-colors', 'contrast'],
  [undefined, 'prefers-color-scheme: dark', 'dark'],
  ['papayawhip', '', 'default'],
])('a background of %s where the browser wishes "%s" is the theme %s', (colour, wish, theme) => {
  expect(themeOfOffice({ bodyBackgroundColor: colour }, browser(wish))).toBe(theme);
});
