import { languageFor, languages } from '#i18n';

describe('the language for a locale', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES-419', 'es'],
    ['es-Latn-ES', 'es'],
    ['de-de', 'de'],
    ['de-CH', 'de'],
    ['fr-ca', 'fr'],
    ['pt-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ja-jp', 'ja'],
    ['zh', 'zh-Hans'],
    ['zh-cn', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hans'],
    ['ar-sa', 'ar'],
    ['ar-EG', 'ar'],
  ])('%s speaks %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });

  it.each([
    'tlh',
    'est-EE',
    'dea',
    'arz',
    'it-IT',
    'esperanto',
    '',
    '-',
    'constructor',
    '{app.locale}',
  ])('%j falls back to English', (locale) => {
    expect(languageFor(locale)).toBe('en');
  });
});

it('knows the direction of every language', () => {
  for (const { direction } of Object.values(languages)) {
    expect(['ltr', 'rtl']).toContain(direction);
  }
});
