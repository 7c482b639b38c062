/** The languages there are, and the direction each is written in. */
export const languages = {
  en: { direction: 'ltr' },
  es: { direction: 'ltr' },
  de: { direction: 'ltr' },
  fr: { direction: 'ltr' },
  'pt-BR': { direction: 'ltr' },
  ja: { direction: 'ltr' },
  'zh-Hans': { direction: 'ltr' },
  ar: { direction: 'rtl' },
} as const satisfies Record<string, { readonly direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);

const byPrimary: ReadonlyMap<string, Language> = new Map(
  Object.keys(languages)
    .filter(isLanguage)
    .map((language) => [primaryOf(language), language]),
);

/**
 * The language to speak for a BCP 47 tag such as `es-MX`: the same primary language, else English. Portugal reads
 * Brazil's Portuguese, and who asks for traditional Chinese characters (`zh-TW`, `zh-HK`) gets the simplified ones:
 * most people who write the former read the latter, with less effort than a foreign language.
 */
export const languageFor = (locale: string): Language => byPrimary.get(primaryOf(locale)) ?? 'en';
