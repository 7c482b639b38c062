import { languageFor, languages } from '#i18n';

describe('the language for a locale', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES-419', 'es'],
    ['es-Latn-ES', 'es'],
  ])('%s speaks %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });

  it.each(['tlh', 'est-EE', 'esperanto', '', '-', 'constructor', '{app.locale}'])(
    '%j falls back to English',
    (locale) => {
      expect(languageFor(locale)).toBe('en');
    },
  );
});

it('knows the direction of every language', () => {
  for (const { direction } of Object.values(languages)) {
    expect(['ltr', 'rtl']).toContain(direction);
  }
});
