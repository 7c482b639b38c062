import { languages, type Language } from '#i18n';

export const galleryThemes = ['default', 'dark', 'contrast'] as const;

export type GalleryTheme = (typeof galleryThemes)[number];

/** What the address asks for: one tile, or without it the overview; and how it looks. */
export type GalleryQuery = {
  readonly tile: string | undefined;
  readonly theme: GalleryTheme;
  readonly language: Language;
};

const isTheme = (value: string | null): value is GalleryTheme =>
  galleryThemes.some((theme) => theme === value);

const isLanguage = (value: string | null): value is Language =>
  value !== null && Object.hasOwn(languages, value);

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
