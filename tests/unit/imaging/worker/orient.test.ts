import fc from 'fast-check';

import { orientingMatrix } from '../../../../src/imaging/worker/orient.ts';

const stored = { widthPx: 40, heightPx: 30 };

const place = (orientation: number, [x, y]: readonly [number, number]) => {
  const { a, b, c, d, e, f } = orientingMatrix(orientation, stored);
  return [a * x + c * y + e, b * x + d * y + f];
};

describe('orientingMatrix', () => {
  // EXIF 2.32: where the first row and the first column of what is stored stand in what is seen.
  it.each([
    [1, [0, 0]],
    [2, [40, 0]],
    [3, [40, 30]],
    [4, [0, 30]],
    [5, [0, 0]],
    [6, [30, 0]],
    [7, [30, 40]],
    [8, [0, 40]],
  ])('puts the first stored corner of orientation %d at %j', (orientation, corner) => {
    expect(place(orientation, [0, 0])).toEqual(corner);
  });

  it('keeps every point inside, sides exchanged from 5 on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (orientation, x, y) => {
          const [seenX = -1, seenY = -1] = place(orientation, [x, y]);
          const [width, height] = orientation >= 5 ? [30, 40] : [40, 30];
          expect(seenX).toBeGreaterThanOrEqual(0);
          expect(seenX).toBeLessThanOrEqual(width);
          expect(seenY).toBeGreaterThanOrEqual(0);
          expect(seenY).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});
