import type { Page } from '@playwright/test';
import sharp from 'sharp';

import type { ImagingSite } from './support/imaging-site.ts';
import { expect, test } from './support/imaging-test.ts';

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

/** Makes the file available, and has the page fetch it for good. */
async function hold(page: Page, pictures: ImagingSite, content: Buffer): Promise<string> {
  const path = pictures.addPicture(content);
  await page.evaluate((url) => globalThis.imagingPage.hold(url), path);
  return path;
}

test('cancelled at any moment, ends so and works on', async ({ page, pictures }) => {
  const large = await hold(page, pictures, await noise(6000, 4000));
  const small = await hold(page, pictures, await noise(900, 700));
  const startedMs = performance.now();
  await render(page, large);
  const wholeMs = performance.now() - startedMs;

  const ended: string[] = [];
  for (const share of [0, 0.1, 0.3, 0.5, 0.7]) {
    for (const call of ['probe', 'open', 'render'] as const) {
      ended.push(
        await page.evaluate(
          ([url, name, delayMs]) => globalThis.imagingPage.cancelAfter(url, name, delayMs),
          [large, call, share * wholeMs] as const,
        ),
      );
      await render(page, small);
    }
  }
  expect(['AbortError', 'finished']).toEqual(expect.arrayContaining(ended));
  expect(ended.slice(0, 3)).toEqual(['AbortError', 'AbortError', 'AbortError']);
});

test('ends a call whose worker dies with an error, and the next try succeeds', async ({
  page,
  pictures,
}) => {
  const large = await hold(page, pictures, await noise(6000, 4000));
  const starting = page.waitForEvent('worker');
  const dying = page.evaluate((url) => globalThis.imagingPage.render(url), large);
  const worker = await starting;
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by the test');
    });
  });
  expect(await dying).toMatchObject({ status: 'refused', kind: 'imaging/crashed' });
  await render(page, large);
});
