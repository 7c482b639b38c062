import type { Language } from './languages.ts';
import type en from './locales/en.json';

/** Every text of the interface has such a key; English names them all and the other languages must match. */
export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;

/** Each language is a file of its own; only the one in use is downloaded. */
export const textLoaders: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import(/* webpackChunkName: "texts-en" */ './locales/en.json'),
  es: () => import(/* webpackChunkName: "texts-es" */ './locales/es.json'),
};
