import { imageSize } from 'image-size';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

import { readHeader } from '../../../../../src/imaging/shared/header/probe-header.ts';
import type { FileHeader } from '../../../../../src/imaging/shared/header/probe-header.ts';
import { heifBytes } from '../../../../fixtures/images/heif.ts';
import { bmpBytes, gifBytes } from '../../../../fixtures/images/small-formats.ts';

const drawn = (): Sharp =>
  sharp({
    create: {
      width: 211,
      height: 97,
      channels: 4,
      background: { r: 9, g: 90, b: 200, alpha: 0.5 },
    },
  });

/** Two frames of 60 by 80, one above the other as sharp wants them. */
const frames = (): Sharp =>
  sharp(
    Uint8Array.from(
      { length: 60 * 160 * 3 },
      (_, index) => (index % 251) + (index > 14_400 ? 4 : 0),
    ),
    { raw: { width: 60, height: 160, channels: 3, pageHeight: 80 } },
  );

async function headerOf(content: Uint8Array): Promise<FileHeader> {
  const header = await readHeader(new Blob([Uint8Array.from(content)]));
  if (!header.ok) throw new Error(header.error.kind);
  return header.value;
}

const encodings: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['JPEG', () => drawn().jpeg().toBuffer()],
  ['progressive JPEG', () => drawn().jpeg({ progressive: true }).toBuffer()],
  ['turned JPEG', () => drawn().jpeg().withMetadata({ orientation: 8 }).toBuffer()],
  ['PNG', () => drawn().png().toBuffer()],
  ['lossy WebP', () => drawn().flatten().webp().toBuffer()],
  ['lossless WebP', () => drawn().webp({ lossless: true }).toBuffer()],
  ['WebP with transparency', () => drawn().webp().toBuffer()],
  ['animated WebP', () => frames().webp().toBuffer()],
  ['GIF', () => drawn().gif().toBuffer()],
  ['animated GIF', () => frames().gif().toBuffer()],
  ['AVIF', () => drawn().avif({ effort: 0 }).toBuffer()],
  ['BMP', () => Promise.resolve(bmpBytes(640, 480))],
  ['BMP from the top', () => Promise.resolve(bmpBytes(640, -480))],
  [
    'GIF without data',
    () =>
      Promise.resolve(
        gifBytes({ screen: [90, 112], picture: { offset: [0, 0], size: [90, 112] } }),
      ),
  ],
  ['HEIC', () => Promise.resolve(heifBytes({ brands: ['heic'], sizePx: [4032, 3024] }))],
];

describe('readHeader beside image-size', () => {
  it.each(encodings)(
    'reads the stored size and the orientation of a %s alike',
    async (_, encode) => {
      const content = await encode();
      const { facts } = await headerOf(content);
      const { width, height, orientation = 1 } = imageSize(content);
      expect(facts.storedSizePx).toEqual({ widthPx: width, heightPx: height });
      expect(facts.orientation).toBe(orientation);
    },
  );
});

type Look = `${'still' | 'animated'} ${'opaque' | 'transparent'}`;

const looks: readonly (readonly [string, () => Sharp, Look])[] = [
  ['a JPEG', () => drawn().jpeg(), 'still opaque'],
  ['a PNG', () => drawn().png(), 'still transparent'],
  ['a PNG without alpha', () => drawn().flatten().png(), 'still opaque'],
  ['a palette PNG with alpha', () => drawn().png({ palette: true }), 'still transparent'],
  ['a lossless WebP', () => drawn().webp({ lossless: true }), 'still transparent'],
  ['an animated WebP', () => frames().webp(), 'animated opaque'],
  // sharp keeps a colour of every GIF free to be seen through.
  ['a GIF', () => drawn().flatten().gif(), 'still transparent'],
  ['an animated GIF', () => frames().gif(), 'animated transparent'],
  ['an AVIF', () => drawn().flatten().avif({ effort: 0 }), 'still opaque'],
  ['an AVIF with alpha', () => drawn().avif({ effort: 0 }), 'still transparent'],
];

describe('motion and transparency', () => {
  it.each(looks)('of %s are read', async (_, encode, look) => {
    const { facts } = await headerOf(await encode().toBuffer());
    expect(`${facts.motion} ${facts.alpha}`).toBe(look);
  });

  it('tells progressive from baseline JPEG', async () => {
    expect((await headerOf(await drawn().jpeg().toBuffer())).facts.coding).toBe('baseline');
    const progressive = await drawn().jpeg({ progressive: true }).toBuffer();
    expect((await headerOf(progressive)).facts.coding).toBe('progressive');
  });
});
