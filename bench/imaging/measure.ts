import { measureLikeness, referenceOf } from './likeness.ts';
import type { Likeness } from './likeness.ts';
import { openPage } from './open-page.ts';
import type { ContestantName } from './page/contestants.ts';
import type { Runner } from './page/main.ts';
import { peakMemoryMb } from './peak-memory.ts';
import type { TestPicture } from './pictures/test-pictures.ts';
import type { BenchSite } from './site.ts';
import { median, timeRounds } from './time-rounds.ts';
import type { Round } from './time-rounds.ts';

export const everybody = [
  'portrait',
  'pica lanczos3',
  'compressorjs',
  'react-easy-crop recipe',
  'browser-image-compression',
  'plain drawImage',
] as const satisfies readonly ContestantName[];

export type Measured = {
  readonly picture: TestPicture;
  readonly rounds: readonly Round[];
  readonly likeness: ReadonlyMap<ContestantName, Likeness>;
};

/** Time and likeness, in a browser of its own for each picture. */
export async function measure(
  site: BenchSite,
  picture: TestPicture,
  roundCount: number,
): Promise<Measured> {
  const opened = await openPage(site, picture);
  const { page } = opened;
  try {
    const names = picture.extent === 'full' ? everybody : (['portrait'] as const);
    const runners: readonly Runner[] = ['decode', ...names];
    const rounds = await timeRounds(page, runners, roundCount);
    const reference = await referenceOf(picture);
    const likeness = new Map<ContestantName, Likeness>();
    for (const name of names) likeness.set(name, await measureLikeness(page, name, reference));
    return { picture, rounds, likeness };
  } finally {
    await opened.close();
  }
}

export type Burden = {
  /** Longest time without a free main thread, in ms. */
  readonly blockedMs: number;
  readonly peakMemoryMb: number | undefined;
};

const blockedRounds = 3;

/** What a run costs besides time. */
export async function measureBurden(
  site: BenchSite,
  picture: TestPicture,
  name: Runner,
): Promise<Burden> {
  const opened = await openPage(site, picture);
  const { page } = opened;
  try {
    await page.evaluate((runner) => globalThis.benchPage.warmUp(runner), name);
    await page.waitForTimeout(500);
    const memoryMb = await peakMemoryMb(opened.browserPid, () =>
      page.evaluate((runner) => globalThis.benchPage.time(runner), name),
    );
    const gaps: number[] = [];
    for (let round = 0; round < blockedRounds; round += 1) {
      gaps.push(await page.evaluate((runner) => globalThis.benchPage.gap(runner), name));
    }
    return { blockedMs: median(gaps), peakMemoryMb: memoryMb };
  } finally {
    await opened.close();
  }
}

/** Time until something is on the screen over the time of the browser's decode, the median of all rounds. */
export async function measurePreview(
  site: BenchSite,
  picture: TestPicture,
  { rounds, by }: { readonly rounds: number; readonly by: 'thumbnail' | 'picture' },
): Promise<number> {
  const opened = await openPage(site, picture);
  const { page } = opened;
  const ratios: number[] = [];
  try {
    for (let turn = 0; turn <= rounds; turn += 1) {
      const shown = await page.evaluate(
        (edgePx) => globalThis.benchPage.preview(edgePx),
        stageEdgePx,
      );
      if (shown.by !== by) throw new Error(`${picture.name} was first shown by its ${shown.by}.`);
      await page.waitForTimeout(restMs);
      const decoded = await page.evaluate(() => globalThis.benchPage.time('decode'));
      if (turn > 0) ratios.push(shown.ms / decoded.ms);
    }
    return median(ratios);
  } finally {
    await opened.close();
  }
}

/** The editor's largest stage, on a screen with two pixels per CSS pixel. */
const stageEdgePx = 720;
const restMs = 40;
