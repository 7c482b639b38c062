import { createTranslator, type Translate } from '#i18n';
import { suggestFrame, type Frame } from '#imaging';

import { describeFraming } from '../../../../../src/features/photo-editor/frame/describe-framing.ts';

const start: Frame = suggestFrame({ widthPx: 900, heightPx: 900 });
let t: Translate;
beforeAll(async () => {
  ({ t } = await createTranslator('en'));
});

const describeChange = (change: Partial<Frame>) =>
  describeFraming(start, { ...start, ...change }, t);

it.each<[Partial<Frame>, string]>([
  [{ flip: 'horizontal' }, 'Flipped left to right.'],
  [{ quarterTurns: 3 }, 'Turned to 270 degrees.'],
  [{ straightenDegrees: -2.5 }, 'Straightened by -2.5 degrees.'],
  [{ zoom: 1.404 }, 'Zoom 140 percent.'],
  [
    { center01: { x: 0.4, y: 0.5 } },
    'Photo moved. 40 percent from the left, 50 percent from the top.',
  ],
])('says %j in words', (change, words) => {
  expect(describeChange(change)).toBe(words);
});

it('says several things that came together', () => {
  expect(describeChange({ zoom: 2, center01: { x: 0.3, y: 0.5 } })).toBe(
    'Zoom 200 percent. Photo moved. 30 percent from the left, 50 percent from the top.',
  );
});

it('says that a mirrored photo is as it was', () => {
  const mirrored: Frame = { ...start, flip: 'horizontal' };
  expect(describeFraming(mirrored, start, t)).toBe('Not flipped any more.');
});

it('says nothing of what nobody would notice', () => {
  expect(describeChange({ zoom: 1.001, center01: { x: 0.501, y: 0.5 } })).toBeUndefined();
});
