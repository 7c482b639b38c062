import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';
import type { Sharp } from 'sharp';

import type { Crop } from '../page/types.ts';
import { drawPhotograph } from './photograph.ts';
import type { PhotographOptions } from './photograph.ts';
import { withThumbnail } from '../../../tests/fixtures/images/with-thumbnail.ts';

/** `full`: everybody's time and likeness. `ours`: the pipeline beside the browser's own decode. */
export type Extent = 'full' | 'ours';

export type TestPicture = {
  readonly name: string;
  readonly extent: Extent;
  readonly bytes: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly crop: Crop;
};

type Recipe = Omit<PhotographOptions, 'seed'> & {
  readonly name: string;
  readonly extent: Extent;
  readonly encode: (photograph: Sharp) => Promise<Buffer>;
};

const jpegAt = (quality: number, progressive = false) => ({
  encode: (photograph: Sharp) => photograph.jpeg({ quality, progressive }).toBuffer(),
});
const sizes = {
  twelve: { widthPx: 4048, heightPx: 3036 },
  twentyFour: { widthPx: 6000, heightPx: 4000 },
  fortyEight: { widthPx: 8064, heightPx: 6048 },
} as const;

/** Between 2 and 3 bits per pixel, as phones and cameras write. */
const recipes: readonly Recipe[] = [
  { name: '12 MP', extent: 'full', ...sizes.twelve, finest: 3, ...jpegAt(92) },
  { name: '24 MP', extent: 'full', ...sizes.twentyFour, finest: 3, ...jpegAt(91) },
  { name: '48 MP', extent: 'full', ...sizes.fortyEight, finest: 2, ...jpegAt(89) },
  { name: '48 MP, textured', extent: 'ours', ...sizes.fortyEight, finest: 9, ...jpegAt(85) },
  {
    name: '24 MP, progressive',
    extent: 'ours',
    ...sizes.twentyFour,
    finest: 3,
    ...jpegAt(91, true),
  },
  {
    name: '12 MP, PNG',
    extent: 'ours',
    ...sizes.twelve,
    finest: 3,
    encode: (photograph) => photograph.png({ compressionLevel: 6 }).toBuffer(),
  },
  {
    name: '12 MP, WebP',
    extent: 'ours',
    ...sizes.twelve,
    finest: 3,
    encode: (photograph) => photograph.webp({ quality: 88 }).toBuffer(),
  },
];

/** Changed whenever the same recipe would give other bytes. */
const edition = 1;
const cacheFolder = path.resolve('node_modules/.cache/bench-imaging/pictures');

/** Made once and kept; the same bytes on every machine with the same encoder. */
export async function makePictures(): Promise<readonly TestPicture[]> {
  await mkdir(cacheFolder, { recursive: true });
  const pictures: TestPicture[] = [];
  for (const recipe of recipes) {
    const { name, extent, widthPx, heightPx } = recipe;
    const size = { widthPx, heightPx };
    pictures.push({
      name,
      extent,
      bytes: await cached(recipe),
      ...size,
      crop: centredCrop(size, 1),
    });
  }
  const tight = pictures
    .filter(({ extent }) => extent === 'full')
    .map((picture): TestPicture => ({
      ...picture,
      name: `${picture.name}, 35 % crop`,
      extent: 'ours',
      crop: centredCrop(picture, 0.35),
    }));
  return [...pictures, ...tight];
}

async function cached(recipe: Recipe): Promise<Buffer> {
  const file = path.join(cacheFolder, `${recipe.name.replace(/\W+/g, '-')}.${edition}`);
  try {
    return await readFile(file);
  } catch {
    const bytes = await recipe.encode(drawPhotograph({ ...recipe, seed: 7 }));
    await writeFile(file, bytes);
    return bytes;
  }
}

/** Real photographs instead: every JPEG of a folder. */
export async function readPictures(folder: string): Promise<readonly TestPicture[]> {
  const names = (await readdir(folder)).filter((name) => /\.jpe?g$/i.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<TestPicture> => {
      const bytes = await readFile(path.join(folder, name));
      const { autoOrient } = await sharp(bytes).metadata();
      const size = { widthPx: autoOrient.width, heightPx: autoOrient.height };
      return { name, extent: 'full', bytes, ...size, crop: centredCrop(size, 1) };
    }),
  );
}

export const thumbnailed = async (picture: TestPicture): Promise<TestPicture> => ({
  ...picture,
  bytes: await withThumbnail(picture.bytes),
});

/** Whole pixels, so that every contestant can be given the very same square. */
function centredCrop(
  { widthPx, heightPx }: Pick<TestPicture, 'widthPx' | 'heightPx'>,
  share01: number,
): Crop {
  const edgePx = 2 * Math.floor((Math.min(widthPx, heightPx) * share01) / 2);
  return {
    edgePx,
    leftPx: Math.floor((widthPx - edgePx) / 2),
    topPx: Math.floor((heightPx - edgePx) / 2),
  };
}
