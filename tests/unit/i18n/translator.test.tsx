/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';

import { createTranslator, TranslatorProvider, useTranslator } from '#i18n';

it('gives the texts of its language', async () => {
  const english = await createTranslator('en');
  const spanish = await createTranslator('es');
  expect(english.t('action.save')).toBe('Save');
  expect(spanish.t('action.save')).toBe('Guardar');
  expect(spanish).toMatchObject({ language: 'es', direction: 'ltr' });
});

it('fills values in as they are: React escapes them', async () => {
  const { t } = await createTranslator('en');
  expect(t('photo.of', { name: 'Adele <b> & {{name}} $t(action.save)' })).toBe(
    'Photo of Adele <b> & {{name}} $t(action.save)',
  );
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
