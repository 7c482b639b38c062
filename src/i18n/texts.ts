import type { Language } from './languages.ts';
import type en from './locales/en.json';

type FileKey = keyof typeof en;
type PluralForm = Intl.LDMLPluralRule;
type PluralKeyOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** A text that changes with a number, `count`; its forms stand in the files as `<key>_one`, `<key>_other` … */
type PluralKey = PluralKeyOf<FileKey>;

/** Every text of the interface has such a key; English names them all and the other languages must match. */
export type TextKey = Exclude<FileKey, `${PluralKey}_${PluralForm}`> | PluralKey;

/** One language's file. Which plural forms it needs beside `other` is up to the language; a test asks `Intl`. */
export type Texts = Readonly<
  Record<Exclude<TextKey, PluralKey> | `${PluralKey}_other`, string> &
    Partial<Record<`${PluralKey}_${PluralForm}`, string>>
>;

/** Each language is a file of its own; only the one in use is downloaded. */
export const textLoaders: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import(/* webpackChunkName: "texts-en" */ './locales/en.json'),
  es: () => import(/* webpackChunkName: "texts-es" */ './locales/es.json'),
  de: () => import(/* webpackChunkName: "texts-de" */ './locales/de.json'),
  fr: () => import(/* webpackChunkName: "texts-fr" */ './locales/fr.json'),
  'pt-BR': () => import(/* webpackChunkName: "texts-pt-BR" */ './locales/pt-BR.json'),
  ja: () => import(/* webpackChunkName: "texts-ja" */ './locales/ja.json'),
  'zh-Hans': () => import(/* webpackChunkName: "texts-zh-Hans" */ './locales/zh-Hans.json'),
  ar: () => import(/* webpackChunkName: "texts-ar" */ './locales/ar.json'),
};
