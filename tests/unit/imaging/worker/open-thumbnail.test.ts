import { isSameAspect } from '../../../../src/imaging/worker/open-thumbnail.ts';

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

describe('isSameAspect', () => {
  it.each([
    [size(160, 120), size(4032, 3024)],
    [size(160, 107), size(6000, 4000)],
    [size(107, 160), size(4000, 6000)],
  ])('takes a thumbnail of %j for one of %j', (thumbnail, picture) => {
    expect(isSameAspect(thumbnail, picture)).toBe(true);
  });

  it.each([
    [size(160, 120), size(6000, 4000)],
    [size(160, 120), size(3024, 4032)],
    [size(160, 90), size(4032, 3024)],
  ])('does not take a thumbnail of %j for one of %j', (thumbnail, picture) => {
    expect(isSameAspect(thumbnail, picture)).toBe(false);
  });
});
