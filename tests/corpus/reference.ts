import { createRequire } from 'node:module';

import sharp from 'sharp';
import type { Sharp } from 'sharp';

import { displayP3ToSrgb } from './display-p3.ts';

const require = createRequire(import.meta.url);

export type ReadByImage = (content: Buffer) => Promise<Buffer>;

/**
 * The upright picture in sRGB on white, read by other code than the product's: sharp, for HEIC libheif in Node with
 * a colour conversion of our own, and an `img` element for inks and for what neither knows.
 */
export async function readReference(
  content: Buffer,
  format: string,
  readByImage: ReadByImage,
): Promise<Sharp> {
  // Inks without a profile mean what the program likes, and programs differ.
  if (format === 'cmyk') return sharp(await readByImage(content));
  const upright = format === 'heic' ? await decodeHeic(content) : sharp(content).autoOrient();
  const flattened = await upright
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .png()
    .toBuffer()
    .catch(() => readByImage(content));
  return sharp(flattened);
}

type HeicPicture = {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: unknown) => void,
  ): void;
};

type HeicDecoder = { decode(content: Buffer): readonly HeicPicture[] };

async function decodeHeic(content: Buffer): Promise<Sharp> {
  const { HeifDecoder } = require('libheif-js/wasm-bundle') as {
    HeifDecoder: new () => HeicDecoder;
  };
  const picture = new HeifDecoder().decode(content).find((other) => other.is_primary());
  if (!picture) throw new Error('libheif finds no picture');
  const [width, height] = [picture.get_width(), picture.get_height()];
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise((resolve) => picture.display({ data, width, height }, resolve));
  // The only wide colours that cameras write into HEIC; the profile's name stands in it as text.
  const isDisplayP3 = content.includes('Display P3') || content.includes(Buffer.from('nclx\0\x0c'));
  if (isDisplayP3) displayP3ToSrgb(data);
  return sharp(data, { raw: { width, height, channels: 4 } });
}
