import { fitJpeg } from '../../../../src/imaging/worker/fit-jpeg.ts';
import type { EncodeSquare } from '../../../../src/imaging/worker/fit-jpeg.ts';

/** As an encoder does it: more pixels and more quality take more bytes. */
const encoder = (bytesPerPixel: number) => {
  const tried: (readonly [number, number])[] = [];
  const encode: EncodeSquare = (edgePx, quality01) => {
    tried.push([edgePx, quality01]);
    const sizeBytes = Math.round(edgePx * edgePx * bytesPerPixel * quality01 ** 2);
    return Promise.resolve(new Blob([new Uint8Array(sizeBytes)]));
  };
  return { encode, tried };
};

describe('fitJpeg', () => {
  it('encodes once where the usual quality fits', async () => {
    const { encode, tried } = encoder(0.4);
    const photo = await fitJpeg(encode, 648, 3_999_999);
    expect(photo.edgePx).toBe(648);
    expect(tried).toEqual([[648, 0.92]]);
  });

  it('lowers the quality before the edge', async () => {
    const { encode, tried } = encoder(0.4);
    const photo = await fitJpeg(encode, 648, 99_999);
    expect(photo.edgePx).toBe(648);
    expect(photo.jpeg.size).toBeLessThanOrEqual(99_999);
    expect(tried.map(([, quality01]) => quality01)).toEqual([0.92, 0.85, 0.75]);
  });

  it('lowers the edge where no quality is enough', async () => {
    const { encode } = encoder(2);
    const photo = await fitJpeg(encode, 648, 99_999);
    expect(photo.edgePx).toBeLessThan(648);
    expect(photo.edgePx).toBeGreaterThan(300);
    expect(photo.jpeg.size).toBeLessThanOrEqual(99_999);
  });

  it('never enlarges a small square, and says where nothing fits', async () => {
    const { encode, tried } = encoder(1);
    await expect(fitJpeg(encode, 40, 10)).rejects.toThrow('Invariant broken');
    expect(Math.max(...tried.map(([edgePx]) => edgePx))).toBe(40);
  });
});
