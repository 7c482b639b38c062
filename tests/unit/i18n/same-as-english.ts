import type { Language } from '#i18n';

/** Texts that are the same word in another language, each with the reason why no other word is better there. */
export const sameAsEnglish: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> =
  {
    de: {
      'person.label': 'the German word is the same',
      'frame.zoom': 'the German word too',
      'failure.detail.status': 'the German word too',
      'failure.detail.code': 'the German word for a number that names an error',
    },
    fr: {
      'frame.zoom': 'the French word too',
      'hidden.date': 'the French word too',
      'failure.detail.code': 'the French word too',
    },
    'pt-BR': {
      'frame.zoom': 'the word that Microsoft 365 has in Portuguese',
      'failure.detail.status': 'the word that Microsoft 365 has in Portuguese',
    },
  };
