import fc from 'fast-check';

import { clampFrame } from '../../../../src/imaging/shared/frame-moves.ts';
import { frameEdgePx } from '../../../../src/imaging/shared/frame-edge.ts';
import type { Frame } from '../../../../src/imaging/shared/frame.ts';
import { orientSize } from '../../../../src/imaging/shared/header/header-facts.ts';
import { placeOf } from '../../../../src/imaging/worker/affine.ts';
import { framedPart, touchedPixels } from '../../../../src/imaging/worker/framed-part.ts';

const pictures = fc
  .record({
    widthPx: fc.integer({ min: 48, max: 9000 }),
    heightPx: fc.integer({ min: 48, max: 9000 }),
    orientation: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ orientation, ...storedSizePx }) => ({
    storedSizePx,
    orientedSizePx: orientSize(storedSizePx, orientation),
    orientation,
  }));

const frames: fc.Arbitrary<Frame> = fc.record({
  center01: fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  zoom: fc.double({ min: 1, max: 40, noNaN: true }),
  quarterTurns: fc.constantFrom(0, 1, 2, 3),
  flip: fc.constantFrom('none', 'horizontal'),
  straightenDegrees: fc.double({ min: -45, max: 45, noNaN: true }),
});

const scales = fc.constantFrom(1 / 8, 2 / 8, 4 / 8, 1);

describe('framedPart', () => {
  it('lies inside the stored picture, whatever is framed', () => {
    fc.assert(
      fc.property(pictures, frames, scales, (picture, frame, scale) => {
        const valid = clampFrame(frame, picture.orientedSizePx);
        const { startPx, spanPx } = framedPart(valid, picture, scale);
        const { widthPx, heightPx } = picture.storedSizePx;
        expect(Math.min(startPx.x, startPx.y)).toBeGreaterThan(-1e-6);
        expect(startPx.x + spanPx).toBeLessThan(widthPx * scale + 1e-6);
        expect(startPx.y + spanPx).toBeLessThan(heightPx * scale + 1e-6);
      }),
    );
  });

  it('spans the framed square itself where nothing is tilted, in pixels of the scale', () => {
    fc.assert(
      fc.property(pictures, frames, scales, (picture, frame, scale) => {
        const upright = { ...frame, straightenDegrees: 0 };
        const valid = clampFrame(upright, picture.orientedSizePx);
        const { spanPx } = framedPart(valid, picture, scale);
        expect(spanPx).toBeCloseTo(frameEdgePx(valid, picture.orientedSizePx) * scale, 6);
      }),
    );
  });

  it('puts the centre of the frame in the middle of the stage', () => {
    const picture = {
      storedSizePx: { widthPx: 400, heightPx: 300 },
      orientedSizePx: { widthPx: 300, heightPx: 400 },
      orientation: 6,
    };
    const center01 = { x: 0.5, y: 0.4 };
    const frame = {
      center01,
      zoom: 1,
      quarterTurns: 0,
      flip: 'none',
      straightenDegrees: 0,
    } as const;
    const { toStage01 } = framedPart(frame, picture, 1);
    // Turned clockwise, 160 pixels down from the top are 160 pixels from the left of what is stored.
    const middle = placeOf(toStage01, { x: 160, y: 150 });
    expect(middle.x).toBeCloseTo(0.5, 9);
    expect(middle.y).toBeCloseTo(0.5, 9);
  });
});

describe('touchedPixels', () => {
  it('begins on even pixels, holds the part and stays inside the picture', () => {
    fc.assert(
      fc.property(pictures, frames, (picture, frame) => {
        const valid = clampFrame(frame, picture.orientedSizePx);
        const part = framedPart(valid, picture, 1);
        const { x, y, width, height } = touchedPixels(part, picture.storedSizePx);
        expect([x % 2, y % 2]).toEqual([0, 0]);
        expect(x).toBeLessThanOrEqual(part.startPx.x + 0.01);
        expect(y + height).toBeGreaterThanOrEqual(part.startPx.y + part.spanPx - 0.01);
        expect(x + width).toBeLessThanOrEqual(picture.storedSizePx.widthPx);
        expect(y + height).toBeLessThanOrEqual(picture.storedSizePx.heightPx);
      }),
    );
  });
});
