import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { TextKey } from '#i18n';

const folder = path.resolve(import.meta.dirname, '../../../src/i18n/locales');

/** The words that a person should see, read from the language's own file. */
export type Words = (key: TextKey) => string;

export function wordsOf(language: 'en' | 'es'): Words {
  const texts = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Record<
    TextKey,
    string
  >;
  return (key) => texts[key];
}

export const spokenLanguages = [
  { language: 'en', locale: 'en-US' },
  { language: 'es', locale: 'es-ES' },
] as const;
