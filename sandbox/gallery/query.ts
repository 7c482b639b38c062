import { languages, type Language } from '#i18n';

import { pseudoLocale } from '../pseudo-language/pseudo-locale.ts';

export const galleryThemes = ['default', 'dark', 'contrast'] as const;

export type GalleryTheme = (typeof galleryThemes)[number];

/** What a tile can be read in: the languages there are, and the one of the tests. */
export type GalleryLanguage = Language | 'pseudo';

export const galleryLanguages = [
  ...(Object.keys(languages) as readonly Language[]),
  'pseudo',
] as const satisfies readonly GalleryLanguage[];

/** BCP 47, as a host would name it. */
export const galleryLocale = (language: GalleryLanguage): string =>
  language === 'pseudo' ? pseudoLocale : language;

/** What the address asks for: one tile, or without it the overview; and how it looks. */
export type GalleryQuery = {
  readonly tile: string | undefined;
  readonly theme: GalleryTheme;
  readonly language: GalleryLanguage;
};

const isTheme = (value: string | null): value is GalleryTheme =>
  galleryThemes.some((theme) => theme === value);

const isLanguage = (value: string | null): value is GalleryLanguage =>
  galleryLanguages.some((language) => language === value);

/** Reads `?tile=…&theme=…&language=…`; what is absent or unknown is the light theme and English. */
export function readGalleryQuery(search: string): GalleryQuery {
  const parameters = new URLSearchParams(search);
  const theme = parameters.get('theme');
  const language = parameters.get('language');
  return {
    tile: parameters.get('tile') ?? undefined,
    theme: isTheme(theme) ? theme : 'default',
    language: isLanguage(language) ? language : 'en',
  };
}

/** The address of what `query` names, below the gallery's own. */
export function galleryAddress({ tile, theme, language }: GalleryQuery): string {
  const parameters = new URLSearchParams({ ...(tile && { tile }), theme, language });
  return `/gallery?${parameters}`;
}
