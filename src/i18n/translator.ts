import { createInstance } from 'i18next';

import { languages, type Language } from './languages.ts';
import { textLoaders, type TextKey } from './texts.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/** Gives a text of the interface in the language in use, with `{{values}}` filled in. */
export type Translate = (key: TextKey, values?: TextValues) => string;

export type Translator = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
};

/** Downloads the language's texts. Rejects when they cannot be fetched. */
export async function createTranslator(language: Language): Promise<Translator> {
  const texts = await textLoaders[language]();
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: texts.default } },
    // Keys are flat and hold dots, slashes and colons of their own.
    keySeparator: false,
    nsSeparator: false,
    // React escapes.
    interpolation: { escapeValue: false },
  });
  return {
    language,
    direction: languages[language].direction,
    t: (key, values) => i18n.t(key, { ...values }),
  };
}
