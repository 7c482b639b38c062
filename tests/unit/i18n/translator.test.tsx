/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';

import { createTranslator, TranslatorProvider, useTranslator } from '#i18n';

it('gives the texts of its language', async () => {
  const english = await createTranslator('en');
  const spanish = await createTranslator('es');
  expect(english.t('action.save')).toBe('Save');
  expect(spanish.t('action.save')).toBe('Guardar');
  expect(spanish).toMatchObject({ language: 'es', locale: 'es', direction: 'ltr' });
});

it('fills values in as they are: React escapes them', async () => {
  const { t } = await createTranslator('en');
  expect(t('photo.of', { name: 'Adele <b> & {{name}} $t(action.save)' })).toBe(
    'Photo of Adele <b> & {{name}} $t(action.save)',
  );
});

it('writes numbers as the language does, with the formats of the person’s region', async () => {
  const values = { maxMegabytes: 1234.5 };
  expect((await createTranslator('en')).t('choose.formats', values)).toContain('1,234.5 MB');
  expect((await createTranslator('es')).t('choose.formats', values)).toContain('1234,5 MB');
  expect((await createTranslator('es-MX')).t('choose.formats', values)).toContain('1,234.5 MB');
});

it.each(['en', 'de', 'ar', 'ja'])(
  'puts a text that stands in another there (%s)',
  async (language) => {
    const { t } = await createTranslator(language);
    const formats = t('choose.formatList');
    expect(formats).toContain('HEIC');
    expect(t('advice.imaging/not-an-image.nextStep')).toContain(formats);
    expect(t('choose.formats', { maxMegabytes: 30 }).startsWith(formats)).toBe(true);
  },
);

it('takes the plural form that the number wants', async () => {
  const { t } = await createTranslator('en');
  expect(t('advice.graph/throttled.nextStepAfter', { count: 1 })).toBe('Try again in 1 minute.');
  expect(t('advice.graph/throttled.nextStepAfter', { count: 1200 })).toBe(
    'Try again in 1,200 minutes.',
  );
});

it('keeps a name of the other direction together', async () => {
  const { t } = await createTranslator('en');
  expect(t('photo.of', { name: 'عادل' })).toBe('Photo of \u2068عادل\u2069');
});

it('takes dots, slashes and colons of a key for what they are', async () => {
  const { t } = await createTranslator('en');
  expect(t('advice.graph/network.title')).toBe('No connection');
});

it('keeps two translators apart', async () => {
  const english = await createTranslator('en');
  await createTranslator('es');
  expect(english.t('action.cancel')).toBe('Cancel');
});

it('reaches the components inside its provider', async () => {
  const Save = () => <button>{useTranslator().t('action.save')}</button>;
  render(
    <TranslatorProvider translator={await createTranslator('es')}>
      <Save />
    </TranslatorProvider>,
  );
  expect(screen.getByRole('button', { name: 'Guardar' })).toBeVisible();
});
