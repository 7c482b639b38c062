import { pictureHints } from '../../../../../src/features/photo-editor/hints/picture-hints.ts';

type Facts = Parameters<typeof pictureHints>[0];

const ordinary: Facts = {
  light: { meanLuma01: 0.5, spreadLuma01: 0.25 },
  probe: {
    format: 'jpeg',
    sizeBytes: 4,
    orientedSizePx: { widthPx: 1200, heightPx: 900 },
    orientation: 1,
    motion: 'still',
    hiddenData: { named: [], otherCount: 0 },
  },
};

it.each<[string, Partial<Facts>, readonly string[]]>([
  ['an ordinary photo', {}, []],
  ['a dark one', { light: { meanLuma01: 0.1, spreadLuma01: 0.2 } }, ['frame.dark']],
  ['a flat one', { light: { meanLuma01: 0.6, spreadLuma01: 0.03 } }, ['frame.flat']],
  ['a black one', { light: { meanLuma01: 0, spreadLuma01: 0 } }, ['frame.dark', 'frame.flat']],
  ['a moving one', { probe: { ...ordinary.probe, motion: 'animated' } }, ['frame.animated']],
])('has something to say of %s where there is reason', (_, facts, hints) => {
  expect(pictureHints({ ...ordinary, ...facts })).toEqual(hints);
});
