import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';

import type { Rendered } from '../browser/support/imaging-page-entry.ts';
import type { ImagingSite } from '../browser/support/imaging-site.ts';

import type { BrowserMemory } from '../browser/support/browser-memory.ts';
import { collectGarbage } from '../browser/support/collect-garbage.ts';
import { checkPhoto } from './check-photo.ts';
import type { PhotoSource } from './check-photo.ts';
import { readExpected } from './expected.ts';
import type { ExpectedPicture } from './expected.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';

const maxDurationMs = 10_000;
const maxGrowthMb = 600;

/** Before the worker's own script: the resampling kernel cannot be compiled, while libheif can. */
export const withoutKernel = {
  script: `WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('refused'); } };`,
};

export type PictureReport = {
  readonly name: string;
  readonly verdict: Verdict;
  /** `accepted`, or the kind of error. */
  readonly outcome: string;
  readonly faults: readonly string[];
  readonly durationMs: number;
  /** How much more memory all processes of the browser had at their peak than before the first picture. */
  readonly growthMb: number | undefined;
};

export type Surroundings = {
  readonly site: ImagingSite;
  /** A page of the site; asked for anew for every picture, so that a crash ends that one alone. */
  openPage(): Promise<Page>;
  /** The same, where the worker resamples in plain TypeScript: what comes of it must be the same bytes. */
  openPlainPage(): Promise<Page>;
  readonly memory: BrowserMemory;
};

/** Opens every picture of the folder's `expected.json` in the browser, one after the other. */
export async function* checkFolder(
  folder: string,
  surroundings: Surroundings,
): AsyncGenerator<PictureReport, void> {
  const pictures = await readExpected(folder);
  let page = await surroundings.openPage();
  const plainPage = await surroundings.openPlainPage();
  const restingMb = await surroundings.memory.residentMb();
  for (const expected of pictures) {
    if (page.isClosed()) page = await surroundings.openPage();
    const content = await readFile(path.join(folder, expected.name));
    // What those before it left uncollected is not the picture's.
    await collectGarbage(page);
    await collectGarbage(plainPage);
    yield await checkPicture(expected, { content, page, plainPage, restingMb, surroundings });
  }
}

type Work = {
  readonly content: Buffer;
  readonly page: Page;
  readonly plainPage: Page;
  readonly restingMb: number | undefined;
  readonly surroundings: Surroundings;
};

async function checkPicture(
  expected: ExpectedPicture,
  { content, page, plainPage, restingMb, surroundings: { site, memory } }: Work,
): Promise<PictureReport> {
  const address = site.addPicture(content);
  const startedMs = performance.now();
  const watched = await memory.watch(() => render(page, address));
  const durationMs = Math.round(performance.now() - startedMs);
  const growthMb =
    watched.peakMb === undefined || restingMb === undefined
      ? undefined
      : Math.round(watched.peakMb - restingMb);
  const rendered = watched.value;
  const base = { name: expected.name, durationMs, growthMb };
  if (rendered.status === 'crashed') {
    await page.close();
    return { ...base, verdict: 'unexpected', outcome: 'crashed', faults: [rendered.words] };
  }
  const faults = [
    ...limitFaults(expected.name, durationMs, growthMb),
    ...((await hasRunScript(page)) ? [`${expected.name}: it ran a script`] : []),
  ];
  if (rendered.status === 'refused') {
    const verdict = judge(expected, {
      status: 'refused',
      reason: rendered.kind.slice('imaging/'.length),
    });
    return { ...base, verdict, outcome: rendered.kind, faults };
  }
  const verdict = judge(expected, { status: 'accepted' });
  const source = { content, ...otherViews(page, address) };
  const photoFaults = verdict === 'unexpected' ? [] : await checkPhoto(expected, rendered, source);
  const plain = await render(plainPage, address);
  const twinFaults = isSamePhoto(rendered, plain)
    ? []
    : [`${expected.name}: WebAssembly and plain TypeScript give different bytes`];
  return {
    ...base,
    verdict,
    outcome: 'accepted',
    faults: [...faults, ...photoFaults, ...twinFaults],
  };
}

const isSamePhoto = (one: Rendered, other: Attempt): boolean =>
  one.status === 'rendered' && other.status === 'rendered' && one.jpegBase64 === other.jpegBase64;

const otherViews = (page: Page, address: string): Omit<PhotoSource, 'content'> => ({
  readByImage: async () => {
    const png = await page.evaluate((url) => globalThis.imagingPage.drawByImage(url), address);
    return Buffer.from(png, 'base64');
  },
  renderFarCorner: () =>
    page.evaluate(
      (url) => globalThis.imagingPage.render(url, { center01: { x: 1, y: 1 } }),
      address,
    ),
});

type Attempt = Rendered | { readonly status: 'crashed'; readonly words: string };

const render = (page: Page, address: string): Promise<Attempt> =>
  page
    .evaluate((url) => globalThis.imagingPage.render(url), address)
    .catch((reason: unknown) => ({ status: 'crashed', words: String(reason) }));

const limitFaults = (
  name: string,
  durationMs: number,
  growthMb: number | undefined,
): readonly string[] => [
  ...(durationMs > maxDurationMs ? [`${name}: it took ${durationMs} ms`] : []),
  ...(growthMb !== undefined && growthMb > maxGrowthMb ? [`${name}: it took ${growthMb} MB`] : []),
];

/** The pictures that carry a script would set this. */
const hasRunScript = (page: Page): Promise<boolean> => page.evaluate(() => '__pwned' in globalThis);
