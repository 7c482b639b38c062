import fc from 'fast-check';

import {
  clampFrame,
  flipFrame,
  frameEdgePx,
  maxZoom,
  outputEdgePx,
  panFrame,
  stageTransform,
  straightenFrame,
  suggestFrame,
  turnFrame,
  zoomFrame,
} from '#imaging';
import type { AffineMatrix, Frame, PixelSize, Vector } from '#imaging';

const sizes = fc.record({
  widthPx: fc.integer({ min: 48, max: 30_000 }),
  heightPx: fc.integer({ min: 48, max: 30_000 }),
});
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const points01 = fc.record({ x: shares, y: shares });
const looseFrames: fc.Arbitrary<Frame> = fc.record({
  center01: points01,
  zoom: fc.double({ min: 0.1, max: 400, noNaN: true }),
  quarterTurns: fc.constantFrom(0, 1, 2, 3),
  flip: fc.constantFrom('none', 'horizontal'),
  // Adding 0 turns a negative zero into the zero that a slider gives.
  straightenDegrees: fc.double({ min: -60, max: 60, noNaN: true }).map((degrees) => degrees + 0),
});
const framings = fc
  .tuple(looseFrames, sizes)
  .map(([frame, size]) => ({ frame: clampFrame(frame, size), size }));

const applied = ({ a, b, c, d, e, f }: AffineMatrix, { x, y }: Vector): Vector => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** The picture's pixel under a point of the stage: the inverse of the transform. */
function pictureAt(frame: Frame, size: PixelSize, point01: Vector): Vector {
  return pictureUnder(stageTransform(frame, size, 500), 500, point01);
}

function pictureUnder(matrix: AffineMatrix, stageEdgePx: number, point01: Vector): Vector {
  const { a, b, c, d, e, f } = matrix;
  const determinant = a * d - b * c;
  const x = point01.x * stageEdgePx - e;
  const y = point01.y * stageEdgePx - f;
  return { x: (d * x - c * y) / determinant, y: (a * y - b * x) / determinant };
}

const corners: readonly Vector[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

const distancePx = (one: Vector, other: Vector): number =>
  Math.hypot(one.x - other.x, one.y - other.y);

describe('suggestFrame', () => {
  it('leaves 15 % of the free height above the largest square of an upright picture', () => {
    const frame = suggestFrame({ widthPx: 600, heightPx: 1000 });
    expect(frame.center01.x).toBe(0.5);
    expect(frame.center01.y * 1000 - 300).toBeCloseTo(60, 9);
    expect(frameEdgePx(frame, { widthPx: 600, heightPx: 1000 })).toBe(600);
  });

  it('centres the square of a picture that is wider than high', () => {
    const frame = suggestFrame({ widthPx: 1000, heightPx: 600 });
    expect(frame).toEqual({
      center01: { x: 0.5, y: 0.5 },
      zoom: 1,
      quarterTurns: 0,
      flip: 'none',
      straightenDegrees: 0,
    });
  });

  it('is always a valid frame', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        expect(clampFrame(suggestFrame(size), size)).toEqual(suggestFrame(size));
      }),
    );
  });
});

describe('clampFrame', () => {
  it('keeps all corners of the square inside the picture', () => {
    fc.assert(
      fc.property(framings, ({ frame, size }) => {
        for (const corner of corners) {
          const { x, y } = pictureAt(frame, size, corner);
          expect(x).toBeGreaterThan(-1e-6);
          expect(y).toBeGreaterThan(-1e-6);
          expect(x).toBeLessThan(size.widthPx + 1e-6);
          expect(y).toBeLessThan(size.heightPx + 1e-6);
        }
      }),
    );
  });

  it('keeps at least 96 source pixels in the square, or all there are', () => {
    fc.assert(
      fc.property(framings, ({ frame, size }) => {
        const largestPx = frameEdgePx({ ...frame, zoom: 1 }, size);
        expect(frameEdgePx(frame, size)).toBeGreaterThan(Math.min(96, largestPx) - 1e-6);
      }),
    );
  });

  it('changes nothing in a valid frame', () => {
    fc.assert(
      fc.property(framings, ({ frame, size }) => {
        expect(clampFrame(frame, size)).toEqual(frame);
      }),
    );
  });

  it('limits straightening to 45 degrees either way', () => {
    const size = { widthPx: 800, heightPx: 600 };
    expect(straightenFrame(suggestFrame(size), size, 80).straightenDegrees).toBe(45);
    expect(straightenFrame(suggestFrame(size), size, -80).straightenDegrees).toBe(-45);
  });
});

describe('maxZoom', () => {
  it('ends where 96 pixels are framed', () => {
    expect(maxZoom({ widthPx: 960, heightPx: 2000 })).toBe(10);
  });

  it('is 1 for a picture that is smaller than that', () => {
    expect(maxZoom({ widthPx: 60, heightPx: 2000 })).toBe(1);
  });
});

describe('outputEdgePx', () => {
  it.each([
    [4000, 648],
    [648, 648],
    [647.9, 647],
    [200, 200],
  ])('makes %d framed pixels a photo of %d', (framedPx, expected) => {
    const size = { widthPx: 4000, heightPx: 4000 };
    const frame = { ...suggestFrame(size), zoom: 4000 / framedPx };
    expect(outputEdgePx(frame, size)).toBe(expected);
  });
});

describe('panFrame', () => {
  const middle = fc.double({ min: 0.4, max: 0.6, noNaN: true });
  const small = fc.double({ min: -0.1, max: 0.1, noNaN: true });
  /** Close framings of the middle, which no border stops. */
  const freeFramings = fc
    .record({
      frame: looseFrames,
      center01: fc.record({ x: middle, y: middle }),
      zoom: fc.double({ min: 3, max: 4, noNaN: true }),
      size: fc.record({
        widthPx: fc.integer({ min: 600, max: 30_000 }),
        heightPx: fc.integer({ min: 600, max: 30_000 }),
      }),
    })
    .map(({ frame, center01, zoom, size }) => ({
      frame: clampFrame({ ...frame, center01, zoom }, size),
      size,
    }));

  it('moves the picture with the pointer, however it is turned, mirrored and tilted', () => {
    fc.assert(
      fc.property(freeFramings, small, small, ({ frame, size }, x, y) => {
        const before = pictureAt(frame, size, { x: 0.5, y: 0.5 });
        const panned = panFrame(frame, size, { x, y });
        const after = pictureAt(panned, size, { x: 0.5 + x, y: 0.5 + y });
        expect(distancePx(before, after)).toBeLessThan(1e-6 * size.widthPx);
      }),
    );
  });

  it('moves the square left when the picture is dragged right', () => {
    const size = { widthPx: 1000, heightPx: 500 };
    const panned = panFrame(suggestFrame(size), size, { x: 0.2, y: 0 });
    expect(panned.center01.x).toBeCloseTo(0.4, 9);
  });

  it('moves the square up the picture when a picture turned right is dragged right', () => {
    const size = { widthPx: 500, heightPx: 1000 };
    const turned = {
      ...suggestFrame(size),
      center01: { x: 0.5, y: 0.5 },
      quarterTurns: 1 as const,
    };
    expect(panFrame(turned, size, { x: 0.1, y: 0 }).center01.y).toBeCloseTo(0.55, 9);
  });

  it('stops at the border of the picture', () => {
    const size = { widthPx: 1000, heightPx: 500 };
    expect(panFrame(suggestFrame(size), size, { x: 9, y: 9 }).center01).toEqual({
      x: 0.25,
      y: 0.5,
    });
  });
});

describe('zoomFrame', () => {
  it('keeps the point under the pointer when it zooms in', () => {
    fc.assert(
      fc.property(framings, points01, shares, ({ frame, size }, about01, share) => {
        const most = maxZoom(size, frame.straightenDegrees);
        const zoom = frame.zoom + (most - frame.zoom) * share;
        const before = pictureAt(frame, size, about01);
        const after = pictureAt(zoomFrame(frame, size, { zoom, about01 }), size, about01);
        expect(distancePx(before, after)).toBeLessThan(0.01);
      }),
    );
  });

  it('keeps the centre when no point is given', () => {
    const size = { widthPx: 4000, heightPx: 3000 };
    const zoomed = zoomFrame(suggestFrame(size), size, { zoom: 3 });
    expect(zoomed).toEqual({ ...suggestFrame(size), zoom: 3 });
  });

  it('comes back to the same frame when it zooms in and out about a point', () => {
    fc.assert(
      fc.property(framings, points01, ({ frame, size }, about01) => {
        const closer = zoomFrame(frame, size, { zoom: frame.zoom * 1.5, about01 });
        const back = zoomFrame(closer, size, { zoom: frame.zoom, about01 });
        expect(back.center01.x).toBeCloseTo(frame.center01.x, 6);
        expect(back.center01.y).toBeCloseTo(frame.center01.y, 6);
      }),
    );
  });

  it('stays between 1 and the closest zoom', () => {
    const size = { widthPx: 960, heightPx: 960 };
    expect(zoomFrame(suggestFrame(size), size, { zoom: 0.2 }).zoom).toBe(1);
    expect(zoomFrame(suggestFrame(size), size, { zoom: 99 }).zoom).toBe(10);
  });
});

describe('turnFrame and flipFrame', () => {
  it.each(['left', 'right'] as const)('gives the same frame after four turns to the %s', (side) => {
    fc.assert(
      fc.property(framings, ({ frame }) => {
        const turned = [1, 2, 3, 4].reduce((current) => turnFrame(current, side), frame);
        expect(turned).toEqual(frame);
      }),
    );
  });

  it('takes a turn to the right back by a turn to the left', () => {
    fc.assert(
      fc.property(framings, ({ frame }) => {
        expect(turnFrame(turnFrame(frame, 'right'), 'left')).toEqual(frame);
      }),
    );
  });

  it('gives the same frame after two flips', () => {
    fc.assert(
      fc.property(framings, ({ frame }) => {
        expect(flipFrame(flipFrame(frame))).toEqual(frame);
      }),
    );
  });

  it('turns what is seen clockwise: its top left comes to the top right', () => {
    fc.assert(
      fc.property(framings, ({ frame, size }) => {
        const before = pictureAt(frame, size, { x: 0, y: 0 });
        const after = pictureAt(turnFrame(frame, 'right'), size, { x: 1, y: 0 });
        expect(distancePx(before, after)).toBeLessThan(1e-6 * size.widthPx);
      }),
    );
  });

  it('mirrors what is seen: any point comes to the other side', () => {
    fc.assert(
      fc.property(framings, points01, ({ frame, size }, point) => {
        const before = pictureAt(frame, size, point);
        const after = pictureAt(flipFrame(frame), size, { x: 1 - point.x, y: point.y });
        expect(distancePx(before, after)).toBeLessThan(1e-6 * size.widthPx);
      }),
    );
  });
});

describe('stageTransform', () => {
  it('maps the largest square of an upright picture onto the stage', () => {
    const size = { widthPx: 1000, heightPx: 500 };
    expect(stageTransform(suggestFrame(size), size, 250)).toEqual({
      a: 0.5,
      b: 0,
      c: -0,
      d: 0.5,
      e: -125,
      f: 0,
    });
  });

  it('tilts what is seen clockwise', () => {
    const size = { widthPx: 1000, heightPx: 1000 };
    const tilted = straightenFrame(suggestFrame(size), size, 10);
    const right = applied(stageTransform(tilted, size, 100), { x: 600, y: 500 });
    expect(right.y).toBeGreaterThan(50);
  });

  it('frames the same part of the picture at every size of the stage', () => {
    const edge = fc.integer({ min: 100, max: 2000 });
    fc.assert(
      fc.property(framings, points01, fc.tuple(edge, edge), ({ frame, size }, point, edges) => {
        const [first, second] = edges.map((edgePx) =>
          pictureUnder(stageTransform(frame, size, edgePx), edgePx, point),
        );
        expect(distancePx(first!, second!)).toBeLessThan(0.5);
      }),
    );
  });

  it('frames the same part by a scaled bitmap, within one of its pixels', () => {
    fc.assert(
      fc.property(framings, points01, ({ frame, size }, point) => {
        const scale = Math.min(1, 400 / Math.min(size.widthPx, size.heightPx));
        const bitmap = {
          widthPx: Math.round(size.widthPx * scale),
          heightPx: Math.round(size.heightPx * scale),
        };
        const exact = pictureAt(frame, size, point);
        const shown = pictureAt(frame, bitmap, point);
        const difference = distancePx({ x: exact.x * scale, y: exact.y * scale }, shown);
        expect(difference).toBeLessThan(1);
      }),
    );
  });
});
