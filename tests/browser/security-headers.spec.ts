import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { BrowserContext, Frame, Page, Response } from '@playwright/test';

import { pageNames } from '#app/page-addresses';

import { staticWebAppHeaders, type StaticWebAppConfig } from '../support/site-configurations.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test } from './support/mapped-test.ts';

const ownOrigin = `https://${mappedNames.app}`;
const teamsAddress = `https://${mappedNames.teams}/teams?panel=closed`;
const foreignPage = (what: 'frame' | 'open', address: string): string =>
  `https://${mappedNames.foreign}/${what}?${new URLSearchParams({ address }).toString()}`;

/** What Chromium puts into a frame that it may not fill. */
const refusedPage = 'chrome-error://chromewebdata/';

const requestsTo = (context: BrowserContext, origin: string): (() => readonly string[]) => {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith(origin)) asked.push(new URL(request.url()).pathname);
  });
  return () => asked;
};

async function frameOf(page: Page, ...indexes: readonly number[]): Promise<Frame> {
  let frame = page.mainFrame();
  for (const index of indexes) {
    await expect.poll(() => frame.childFrames().length).toBeGreaterThan(index);
    frame = frame.childFrames()[index]!;
  }
  return frame;
}

for (const name of pageNames) {
  test(`shows nothing of ${name}.html in a frame of a foreign site`, async ({ openMapped }) => {
    const { context, policyReports } = await openMapped();
    const asked = requestsTo(context, ownOrigin);
    const page = await context.newPage();

    await page.goto(foreignPage('frame', `${ownOrigin}/${name}.html`));

    const framed = await frameOf(page, 0);
    await expect.poll(() => framed.url()).toBe(refusedPage);
    expect(asked()).toEqual([`/${name}.html`]);
    expect(policyReports().join()).toContain('frame-ancestors');
  });
}

test('shows nothing in Teams where a foreign site frames Teams', async ({ openMapped }) => {
  const { context } = await openMapped();
  const asked = requestsTo(context, ownOrigin);
  const page = await context.newPage();

  await page.goto(foreignPage('frame', teamsAddress));

  await expect(
    page.frameLocator('iframe').getByRole('navigation', { name: 'Teams' }),
  ).toBeVisible();
  const framed = await frameOf(page, 0, 0);
  await expect.poll(() => framed.url()).toBe(refusedPage);
  expect(asked()).toEqual(['/personal-tab.html']);
});

test('runs no script that somebody got into the page, and reports it', async ({ openMapped }) => {
  const { context, policyReports } = await openMapped();
  const page = await context.newPage();
  await page.goto(`${ownOrigin}/personal-tab.html`);

  await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "injected"';
    const evaluated = document.createElement('div');
    evaluated.setAttribute('onclick', 'document.title = "injected"');
    const elsewhere = document.createElement('script');
    elsewhere.src = 'https://evil.example/script.js';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(inline, evaluated, elsewhere, style);
    evaluated.click();
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page must refuse it
    setTimeout('document.title = "injected"');
  });

  await expect.poll(() => policyReports().join()).toContain('style-src-elem refused inline');
  for (const refused of [
    'script-src-elem refused inline',
    'script-src refused eval',
    'script-src-attr refused inline',
    'script-src-elem refused https://evil.example/script.js',
  ])
    expect(policyReports().join()).toContain(refused);
  expect(await page.title()).not.toBe('injected');
  await expect(page.locator('body')).toBeVisible();
});

test('lets the imaging worker reach nobody but its own origin, and reports what it tries', async ({
  openMapped,
}) => {
  const { context, policyReports } = await openMapped();
  const page = await context.newPage();
  await page.goto(`${ownOrigin}/personal-tab.html`);
  const script = readdirSync(path.resolve('dist/assets')).find((file) =>
    /^imaging-worker\.\w+\.js$/.test(file),
  );

  const starting = page.waitForEvent('worker');
  await page.evaluate((file) => {
    new Worker(`/assets/${file}`);
  }, script!);
  const worker = await starting;
  const fetched = await worker.evaluate(() =>
    fetch('https://graph.microsoft.com/v1.0/me').then(
      () => 'fetched',
      () => 'refused',
    ),
  );

  expect(fetched).toBe('refused');
  await expect.poll(() => policyReports().join()).toContain('connect-src refused');
});

test('has a built page for each row of the table, and each under the headers of the row', async ({
  openMapped,
}) => {
  const { context } = await openMapped();
  const built = readdirSync(path.resolve('dist')).filter((file) => file.endsWith('.html'));
  expect(built.sort()).toEqual(pageNames.map((name) => `${name}.html`).sort());
  const config = JSON.parse(
    readFileSync(path.resolve('dist/staticwebapp.config.json'), 'utf8'),
  ) as StaticWebAppConfig;

  const page = await context.newPage();
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(`${ownOrigin}/personal-tab.html`);
  await page.waitForLoadState('networkidle');

  const own = answers.filter((answer) => answer.url().startsWith(ownOrigin));
  expect(own.length).toBeGreaterThan(5);
  for (const answer of own) {
    const { pathname } = new URL(answer.url());
    expect(answer.headers()).toMatchObject(staticWebAppHeaders(config, pathname));
  }
});
