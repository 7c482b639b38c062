import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Language, TextKey } from '#i18n';

import { hostLocales } from '../../../sandbox/hosts/shared/state/choices.ts';
import { pseudoLocale } from '../../../sandbox/pseudo-language/pseudo-locale.ts';
import { pseudoText } from '../../../sandbox/pseudo-language/pseudo-text.ts';
import { createFormats } from '../../../src/i18n/formats.ts';
import { isolate } from '../../../src/i18n/isolate.ts';
import { languages } from '../../../src/i18n/languages.ts';

const folder = path.resolve(import.meta.dirname, '../../../src/i18n/locales');

/** A language of the product, or the sandbox's own. */
export type SpokenLanguage = Language | 'pseudo';

/** The words that a person should see, read from the language's own file, by which tests find things in any language. */
export type Words = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export function wordsOf(language: SpokenLanguage): Words {
  const spoken = language === 'pseudo' ? 'en' : language;
  const texts = JSON.parse(readFileSync(path.join(folder, `${spoken}.json`), 'utf8')) as Record<
    string,
    string
  >;
  const { direction } = languages[spoken];
  const formats = createFormats(spoken, spoken);
  const plural = new Intl.PluralRules(spoken);
  const inSentence = (value: string | number): string =>
    typeof value === 'number' ? formats.number(value) : isolate(value, direction);
  const words: Words = (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? `${key}_${plural.select(count)}` : key;
    const text = texts[form];
    if (text === undefined) throw new Error(`There is no text ${form} in ${language}.`);
    return (language === 'pseudo' ? pseudoText(text) : text)
      .replace(/\$t\(([^)]*)\)/g, (_, other: string) => words(other as TextKey))
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => inSentence(values[name] ?? ''));
  };
  return words;
}

/** What a host says where the app then speaks the language. */
export const localeOf = (language: SpokenLanguage): string =>
  language === 'pseudo' ? pseudoLocale : hostLocales[language];

export const spokenLanguages = [
  { language: 'en', locale: 'en-US' },
  { language: 'es', locale: 'es-ES' },
] as const;
