import fc from 'fast-check';

import { composed } from '../../../../src/imaging/worker/affine.ts';
import { orientingMatrix } from '../../../../src/imaging/worker/orient.ts';
import { turnOf, turnSquare } from '../../../../src/imaging/worker/turn-square.ts';

const edgePx = 3;
const unit = { widthPx: 1, heightPx: 1 };

/** Each pixel's four bytes are its number. */
const numbered = (...numbers: readonly number[]) =>
  new Uint8ClampedArray(numbers.flatMap((value) => [value, value, value, value]));
const numbersOf = (rgba: Uint8ClampedArray) => [...rgba].filter((_, index) => index % 4 === 0);

const square = () => numbered(1, 2, 3, 4, 5, 6, 7, 8, 9);
const turnFor = (orientation: number) => turnOf(orientingMatrix(orientation, unit));

describe('turnSquare', () => {
  it.each([
    [1, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [2, [3, 2, 1, 6, 5, 4, 9, 8, 7]],
    [3, [9, 8, 7, 6, 5, 4, 3, 2, 1]],
    [4, [7, 8, 9, 4, 5, 6, 1, 2, 3]],
    [5, [1, 4, 7, 2, 5, 8, 3, 6, 9]],
    [6, [7, 4, 1, 8, 5, 2, 9, 6, 3]],
    [7, [9, 6, 3, 8, 5, 2, 7, 4, 1]],
    [8, [3, 6, 9, 2, 5, 8, 1, 4, 7]],
  ])('makes of EXIF orientation %d what people see', (orientation, seen) => {
    expect(numbersOf(turnSquare(square(), edgePx, turnFor(orientation)))).toEqual(seen);
  });

  it('turns twice as the two turns together do', () => {
    const orientations = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(orientations, orientations, (first, second) => {
        const both = composed(orientingMatrix(second, unit), orientingMatrix(first, unit));
        const once = turnSquare(square(), edgePx, turnOf(both));
        const twice = turnSquare(
          turnSquare(square(), edgePx, turnFor(first)),
          edgePx,
          turnFor(second),
        );
        expect(numbersOf(once)).toEqual(numbersOf(twice));
      }),
    );
  });

  it('reads a turn from a matrix that scales as well', () => {
    const quarter = orientingMatrix(6, unit);
    const scaled = { ...quarter, b: quarter.b * 0.0013, c: quarter.c * 0.0013 };
    expect(turnOf(scaled)).toEqual({ a: 0, b: 1, c: -1, d: 0 });
  });
});
