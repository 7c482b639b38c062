import { createFormats } from '../../../src/i18n/formats.ts';

const noonMs = Date.UTC(2026, 0, 15, 12);

it('writes numbers as the language does', () => {
  expect(createFormats('en', 'en').number(12345.6)).toBe('12,345.6');
  expect(createFormats('es', 'es').number(12345.6)).toBe('12.345,6');
  expect(createFormats('en', 'en').number(3, { signDisplay: 'exceptZero' })).toBe('+3');
});

it('follows the region of the person where it speaks the language', () => {
  expect(createFormats('es', 'es-MX').number(12345.6)).toBe('12,345.6');
  expect(createFormats('en', 'en-GB').dateTime(noonMs)).toMatch(/^15 Jan 2026/);
  expect(createFormats('en', 'en-US').dateTime(noonMs)).toMatch(/^Jan 15, 2026/);
});

it.each(['de-DE', 'qps-ploc', '', '-', '{app.locale}'])(
  'writes English with English formats for a person with the locale %j',
  (locale) => {
    expect(createFormats('en', locale).number(12345.6)).toBe('12,345.6');
  },
);

it('joins what there are several of', () => {
  expect(createFormats('en', 'en').list(['location', 'camera', 'time'])).toBe(
    'location, camera, and time',
  );
  expect(createFormats('es', 'es').list(['lugar', 'cámara'])).toBe('lugar y cámara');
});

it('keeps digits and calendar of the texts', () => {
  // Thailand counts years from another one, and Egypt has other digits.
  expect(createFormats('en', 'en-u-ca-buddhist-nu-arab').dateTime(noonMs)).toMatch(/2026/);
});
