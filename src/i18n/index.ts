/** Languages: which there are, and the texts of the one in use. Knows no other module. */
export { languageFor, languages, type Language } from './languages.ts';
export { textLoaders, type TextKey, type Texts } from './texts.ts';
export { createTranslator, type Translate, type Translator } from './translator.ts';
export { TranslatorProvider, useTranslator } from './TranslatorProvider.tsx';
