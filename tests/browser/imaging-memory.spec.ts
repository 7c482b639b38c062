import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';

import { openBrowserMemory } from './support/browser-memory.ts';
import type { BrowserMemory } from './support/browser-memory.ts';
import { collectableWorkers, collectGarbage } from './support/collect-garbage.ts';
import type { ImagingSite } from './support/imaging-site.ts';
import { expect, test } from './support/imaging-test.ts';

const tolerance = 1.1;
const longCalls = ['open', 'render'] as const;
const everyCall = ['probe', ...longCalls] as const;

const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer();

const render = async (page: Page, path: string): Promise<void> => {
  const rendered = await page.evaluate((url) => globalThis.imagingPage.render(url), path);
  expect(rendered.status).toBe('rendered');
};

/** What is resident when nothing is left that could be collected, in the page and in its worker. */
async function settledMb(page: Page, memory: BrowserMemory): Promise<number> {
  await collectGarbage(page);
  const sizeMb = await memory.residentMb();
  if (sizeMb === undefined)
    throw new Error('this system does not tell what a process has resident');
  return sizeMb;
}

/** Makes the file available, and has the page fetch it for good. */
async function hold(page: Page, pictures: ImagingSite, content: Buffer): Promise<string> {
  const path = pictures.addPicture(content);
  await page.evaluate((url) => globalThis.imagingPage.hold(url), path);
  return path;
}

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), collectableWorkers],
    });
  },
});

type InARow = { readonly browser: Browser; readonly page: Page; readonly paths: readonly string[] };

async function expectNoGrowth({ browser, page, paths }: InARow, count: number): Promise<void> {
  const memory = await openBrowserMemory(browser);
  const renderSome = async (times: number): Promise<void> => {
    for (let index = 0; index < times; index += 1) {
      await render(page, paths[index % paths.length] ?? '');
    }
  };
  // The first ones bring compiled code and buffers that the browser keeps.
  await renderSome(8);
  const beforeMb = await settledMb(page, memory);
  await renderSome(count);
  await expect
    .poll(async () => (await settledMb(page, memory)) / beforeMb, { timeout: 2000 })
    .toBeLessThan(tolerance);
}

test('cancelled at any moment, gives its memory back within 2 s and works on @long', async ({
  browser,
  page,
  pictures,
}) => {
  const memory = await openBrowserMemory(browser);
  const large = await hold(page, pictures, await noise(6000, 4000));
  const small = await hold(page, pictures, await noise(900, 700));
  await render(page, large);
  const startedMs = performance.now();
  await render(page, large);
  const wholeMs = (performance.now() - startedMs) / 2;
  await render(page, small);
  const restingMb = await settledMb(page, memory);

  const ended: string[] = [];
  for (const share of [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9]) {
    for (const call of share === 0 ? everyCall : longCalls) {
      ended.push(
        await page.evaluate(
          ([url, name, delayMs]) => globalThis.imagingPage.cancelAfter(url, name, delayMs),
          [large, call, share * wholeMs] as const,
        ),
      );
      await expect
        .poll(async () => (await settledMb(page, memory)) / restingMb, { timeout: 2000 })
        .toBeLessThan(tolerance);
      await render(page, small);
    }
  }
  expect(ended.filter((end) => end === 'AbortError').length).toBeGreaterThan(ended.length / 2);
});

test('opens twenty pictures in a row without keeping any @long', async ({
  browser,
  page,
  pictures,
}) => {
  const paths = [await hold(page, pictures, await noise(3000, 2000))];
  await expectNoGrowth({ browser, page, paths }, 20);
});

test('opens a hundred pictures in a row without keeping any @long', async ({
  browser,
  page,
  pictures,
}) => {
  test.setTimeout(240_000);
  const paths: string[] = [];
  for (const [width, height] of [
    [3000, 2000],
    [1200, 1600],
    [4000, 3000],
  ] as const) {
    paths.push(await hold(page, pictures, await noise(width, height)));
  }
  await expectNoGrowth({ browser, page, paths }, 100);
});
