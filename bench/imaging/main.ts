/**
 * `npm run bench:imaging -- [--rounds <number>] [--images <folder>]`: how fast and how true the picture pipeline is,
 * beside the browser's own decode and beside what else people use. Ratios only; the last line is JSON.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { builtFolder } from './built-folder.mjs';
import { everybody, measure, measureBurden, measurePreview } from './measure.ts';
import type { Burden, Measured } from './measure.ts';
import type { ContestantName } from './page/contestants.ts';
import { makePictures, readPictures, thumbnailed } from './pictures/test-pictures.ts';
import type { TestPicture } from './pictures/test-pictures.ts';
import { describe, summarise } from './report.ts';
import { openSite } from './site.ts';
import type { BenchSite } from './site.ts';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    images: { type: 'string' },
  },
});

const print = (text: string) => process.stdout.write(`${text}\n`);

const largest = (pictures: readonly TestPicture[]): TestPicture => {
  const found = pictures
    .filter(({ extent }) => extent === 'full')
    .reduce((best, picture) => (picture.widthPx > best.widthPx ? picture : best));
  return found;
};

async function measureBurdens(
  site: BenchSite,
  picture: TestPicture,
): Promise<ReadonlyMap<ContestantName | 'decode', Burden>> {
  const burdens = new Map<ContestantName | 'decode', Burden>();
  for (const name of ['decode', ...everybody] as const) {
    burdens.set(name, await measureBurden(site, picture, name));
  }
  return burdens;
}

async function firstLoadGzipBytes(): Promise<number> {
  return gzipSync(await readFile(path.join(builtFolder, 'assets/front-door.js'))).length;
}

async function main(roundCount: number): Promise<void> {
  if (!Number.isInteger(roundCount) || roundCount < 1) throw new Error('--rounds takes a number.');
  const pictures = await (flags.images === undefined ? makePictures() : readPictures(flags.images));
  const site = await openSite();
  const measured: Measured[] = [];
  for (const picture of pictures) {
    print(`${picture.name}, ${(picture.bytes.length / 1e6).toFixed(1)} MB`);
    measured.push(await measure(site, picture, roundCount));
  }
  const large = largest(pictures);
  const figures = {
    measured,
    burdens: await measureBurdens(site, large),
    previewOverDecode: await measurePreview(site, large, { rounds: roundCount, by: 'picture' }),
    thumbnailOverDecode: await measurePreview(site, await thumbnailed(large), {
      rounds: roundCount,
      by: 'thumbnail',
    }),
    firstLoadGzipBytes: await firstLoadGzipBytes(),
  };
  site.close();
  print(`\n${describe(figures)}\n`);
  print(JSON.stringify(summarise(figures)));
}

await main(Number(flags.rounds));
