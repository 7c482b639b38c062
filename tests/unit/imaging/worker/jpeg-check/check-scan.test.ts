import sharp from 'sharp';
import type { JpegOptions, Sharp } from 'sharp';

import { checkScan } from '../../../../../src/imaging/worker/jpeg-check/check-scan.ts';

const noise = (channels: 1 | 3 = 3): Sharp => {
  const picture = sharp({
    create: {
      width: 301,
      height: 203,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
  return channels === 1 ? picture.grayscale() : picture;
};

const encode = async (picture: Sharp, options: JpegOptions = {}): Promise<Uint8Array> =>
  new Uint8Array(await picture.jpeg(options).toBuffer());

/** Every 331st byte of the last nine tenths another one, and no marker made or broken. */
const rotten = (jpeg: Uint8Array): Uint8Array =>
  jpeg.map((value, index) => {
    const isSpared = index < jpeg.length / 10 || index > jpeg.length - 10 || index % 331 !== 0;
    const isMarker = value === 0xff || jpeg[index - 1] === 0xff || (value ^ 0x98) === 0xff;
    return isSpared || isMarker ? value : value ^ 0x98;
  });

describe('checkScan', () => {
  it.each([
    ['4:2:0', { chromaSubsampling: '4:2:0' }, noise()],
    ['4:4:4', { chromaSubsampling: '4:4:4' }, noise()],
    ['optimised tables', { optimiseCoding: true }, noise()],
    ['the lowest quality', { quality: 1 }, noise()],
    ['grey', {}, noise(1)],
    ['inks', {}, noise().toColourspace('cmyk')],
  ] as const)('finds a JPEG sound and its rotten copy damaged: %s', async (_, options, picture) => {
    const jpeg = await encode(picture, options);
    expect(checkScan(jpeg)).toBe('sound');
    expect(checkScan(rotten(jpeg))).toBe('damaged');
  });

  it('finds a JPEG damaged that ends before its picture does', async () => {
    const jpeg = await encode(noise());
    const cut = new Uint8Array([...jpeg.slice(0, jpeg.length / 2), 0xff, 0xd9]);
    expect(checkScan(cut)).toBe('damaged');
  });

  it('says nothing of a progressive JPEG', async () => {
    expect(checkScan(await encode(noise(), { progressive: true }))).toBe('unknown');
  });

  it('gives an answer for every cut', async () => {
    const jpeg = await encode(noise().resize(40));
    for (let length = 0; length < jpeg.length; length += 1) {
      expect(['damaged', 'unknown', 'sound']).toContain(checkScan(jpeg.slice(0, length)));
    }
  });
});
