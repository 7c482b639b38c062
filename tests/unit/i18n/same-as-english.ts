import type { Language } from '#i18n';

/** Texts that are the same word in another language, each with the reason why no other word is better there. */
export const sameAsEnglish: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> =
  {};
