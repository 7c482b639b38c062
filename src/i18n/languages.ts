import type en from './locales/en.json';

/** Every text of the interface has such a key; English names them all and the other languages must match. */
export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;

type LanguageEntry = {
  readonly direction: 'ltr' | 'rtl';
  /** Each language is a file of its own; only the one in use is downloaded. */
  readonly load: () => Promise<{ readonly default: Texts }>;
};

export const languages = {
  en: { direction: 'ltr', load: () => import('./locales/en.json') },
  es: { direction: 'ltr', load: () => import('./locales/es.json') },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof languages;

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);

/** The language to speak for a BCP 47 tag such as `es-MX`: the same primary language, else English. */
export function languageFor(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : 'en';
}
