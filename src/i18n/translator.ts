import { createInstance } from 'i18next';

import { createFormats, type Formats } from './formats.ts';
import { isolate } from './isolate.ts';
import { languageFor, languages, type Language } from './languages.ts';
import { rewriteTexts } from './rewrite-texts.ts';
import { textLoaders, type TextKey } from './texts.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Gives a text of the interface in the language in use, with `{{values}}` filled in: numbers as the language writes
 * them, words kept apart from the direction of the sentence. A text with plural forms takes its number as `count`.
 */
export type Translate = (key: TextKey, values?: TextValues) => string;

export type Translator = {
  readonly language: Language;
  /** BCP 47, as it was asked for: the language may be a near one, the region is that of the formats. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly formats: Formats;
};

/** Downloads the texts of the language that speaks to `locale`. Rejects when they cannot be fetched. */
export async function createTranslator(locale: string): Promise<Translator> {
  const language = languageFor(locale);
  const { direction } = languages[language];
  const texts = await textLoaders[language]();
  const formats = createFormats(language, locale);
  const inSentence = (value: unknown): unknown => {
    if (typeof value === 'number') return formats.number(value);
    return typeof value === 'string' ? isolate(value, direction) : value;
  };
  const i18n = createInstance().use({ type: 'formatter', format: inSentence });
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: rewriteTexts(locale, texts.default) } },
    // Keys are flat and hold dots, slashes and colons of their own.
    keySeparator: false,
    nsSeparator: false,
    // React escapes. Every value passes the formatter above.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return { language, locale, direction, t: (key, values) => i18n.t(key, { ...values }), formats };
}
