import type { Texts } from '#i18n';

import { pseudoLocale } from './pseudo-locale.ts';
import { pseudoText } from './pseudo-text.ts';

/** Stands in the place of `src/i18n/rewrite-texts.ts` in the sandbox's build, and there alone. */
export const rewriteTexts = (locale: string, texts: Texts): Texts =>
  locale.toLowerCase() === pseudoLocale ? makePseudo(texts) : texts;

const makePseudo = (texts: Texts): Texts =>
  // The keys stay what they are.
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoText(text)])) as Texts;
