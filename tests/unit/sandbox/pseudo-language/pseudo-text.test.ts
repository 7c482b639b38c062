import { createTranslator } from '#i18n';

import { rewriteTexts } from '../../../../sandbox/pseudo-language/rewrite-texts.ts';
import { pseudoText } from '../../../../sandbox/pseudo-language/pseudo-text.ts';
import { textLoaders } from '../../../../src/i18n/texts.ts';

it('makes each word half again as long, in other letters', () => {
  expect(pseudoText('Change photo')).toBe('[Çhåñğëçhåñ phötöphö]');
});

it('leaves placeholders as they are', () => {
  expect(pseudoText('{{count}} photos of {{name}}')).toBe('[{{count}} phötöšphöt öföf {{name}}]');
  expect(pseudoText('in $t(choose.formatList).')).toBe('[ïñïñ $t(choose.formatList).]');
});

it('makes all texts of English half again as long, and as many', async () => {
  const { default: english } = await textLoaders.en();
  const pseudo = rewriteTexts('qps-ploc', english);
  expect(Object.keys(pseudo)).toEqual(Object.keys(english));
  const lengthOf = (texts: object) => Object.values(texts).join('').length;
  expect(lengthOf(pseudo) / lengthOf(english)).toBeGreaterThanOrEqual(1.5);
});

it('leaves the texts of languages alone', async () => {
  const { default: spanish } = await textLoaders.es();
  expect(rewriteTexts('es-ES', spanish)).toBe(spanish);
});

it('is no part of the product, which speaks English then', async () => {
  const { t } = await createTranslator('qps-ploc');
  expect(t('action.save')).toBe('Save');
});
