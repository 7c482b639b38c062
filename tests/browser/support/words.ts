import en from '../../../src/i18n/locales/en.json' with { type: 'json' };
import es from '../../../src/i18n/locales/es.json' with { type: 'json' };

export type Language = 'en' | 'es';
export type Word = keyof typeof en;

const texts: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { en, es };

/** The interface's own texts, by which tests find things in either language. */
export type Words = (key: Word, values?: Readonly<Record<string, string>>) => string;

export const wordsOf =
  (language: Language): Words =>
  (key, values = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
