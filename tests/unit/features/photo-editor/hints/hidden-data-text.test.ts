import { createTranslator } from '#i18n';

import { hiddenDataText } from '../../../../../src/features/photo-editor/hints/hidden-data-text.ts';

type HiddenData = Parameters<typeof hiddenDataText>[0];

it.each<[string, HiddenData, string | undefined]>([
  [
    'en-GB',
    { named: ['location', 'camera'], otherCount: 12 },
    'Location, camera and 12 other hidden fields are not uploaded.',
  ],
  ['en', { named: ['location'], otherCount: 0 }, 'Location is not uploaded.'],
  ['en', { named: [], otherCount: 1 }, '1 hidden field is not uploaded.'],
  ['en', { named: [], otherCount: 0 }, undefined],
  [
    'es',
    { named: ['location', 'date'], otherCount: 1 },
    'La ubicación, la fecha y 1 campo oculto más no se suben.',
  ],
])('says in %s of %j: %s', async (locale, hiddenData, words) => {
  expect(hiddenDataText(hiddenData, await createTranslator(locale))).toBe(words);
});
