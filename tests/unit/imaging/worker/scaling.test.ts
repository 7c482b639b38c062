import fc from 'fast-check';

import { composed, inverseOf, placeOf } from '../../../../src/imaging/worker/affine.ts';
import { chooseEighths } from '../../../../src/imaging/worker/choose-eighths.ts';
import { orientingMatrix } from '../../../../src/imaging/worker/orient.ts';
import { scaledSize } from '../../../../src/imaging/worker/scaled-frame.ts';

describe('chooseEighths', () => {
  it.each([
    [6048, 810, 2],
    [4000, 810, 2],
    [3036, 810, 4],
    [1600, 810, 8],
    [648, 810, 8],
    [12_240, 810, 1],
  ])('decodes %d pixels of which %d are needed at %d eighths', (sourcePx, neededPx, eighths) => {
    expect(chooseEighths(sourcePx, neededPx)).toBe(eighths);
  });

  it('never gives fewer pixels than are needed, unless there are no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 48, max: 30_000 }),
        fc.integer({ min: 1, max: 2000 }),
        (sourcePx, neededPx) => {
          const eighths = chooseEighths(sourcePx, neededPx);
          return eighths === 8 || (sourcePx * eighths) / 8 >= neededPx;
        },
      ),
    );
  });
});

describe('scaledSize', () => {
  it('counts a last block that is not full', () => {
    expect(scaledSize({ widthPx: 4048, heightPx: 3036 }, 1)).toEqual({
      widthPx: 506,
      heightPx: 380,
    });
  });
});

describe('affine matrices', () => {
  it('bring every point back by their inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.double({ min: -500, max: 500, noNaN: true }),
        (orientation, x, y) => {
          const matrix = orientingMatrix(orientation, { widthPx: 40, heightPx: 30 });
          const back = placeOf(composed(inverseOf(matrix), matrix), { x, y });
          expect(back.x).toBeCloseTo(x, 6);
          expect(back.y).toBeCloseTo(y, 6);
        },
      ),
    );
  });
});
