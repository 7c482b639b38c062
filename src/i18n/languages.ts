/** The languages there are, and the direction each is written in. */
export const languages = {
  en: { direction: 'ltr' },
  es: { direction: 'ltr' },
} as const satisfies Record<string, { readonly direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);

/** The language to speak for a BCP 47 tag such as `es-MX`: the same primary language, else English. */
export function languageFor(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : 'en';
}
