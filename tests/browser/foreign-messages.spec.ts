import type { Locator, Page } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { forgedMessages } from './support/forged-messages.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test } from './support/mapped-test.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';

const foreignOpener = (address: string): string =>
  `https://${mappedNames.foreign}/open?${new URLSearchParams({ address }).toString()}`;

/** Opens the address from the foreign page, which then sends it and all its frames everything it can make up. */
async function openUnderFire(opener: Page, address: string): Promise<Page> {
  await opener.goto(foreignOpener(address));
  const opening = opener.waitForEvent('popup');
  await opener.getByRole('button', { name: 'Open' }).click();
  await opener.evaluate((messages) => {
    const target = Reflect.get(window, 'opened') as Window;
    setInterval(() => {
      const windows = [target, ...Array.from({ length: target.length }, (_, at) => target[at])];
      for (const message of messages) {
        for (const each of windows) each?.postMessage(message, '*');
      }
    }, 20);
  }, forgedMessages);
  return opening;
}

/** The next message from the foreign window that the document of this element gets; without one the test ends. */
const isUnderFire = (body: Locator): Promise<boolean> =>
  body.evaluate(
    (_, foreignOrigin) =>
      new Promise<boolean>((resolve) => {
        addEventListener('message', ({ origin }) => {
          if (origin === foreignOrigin) resolve(true);
        });
      }),
    `https://${mappedNames.foreign}`,
  );

const themeOf = (page: Page): Promise<string | null> =>
  page
    .frameLocator('iframe[title="Portrait"]')
    .locator('html')
    .getAttribute('data-theme', { timeout: 10_000 });

test('heeds the host’s own messages: what is forged below has an effect from there', async ({
  openProduction,
}) => {
  const { context, tab } = await openProduction();
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  const [shell] = context.pages();

  await shell!.evaluate((messages) => {
    for (const message of messages) window[0]?.postMessage(message, '*');
  }, forgedMessages);

  await expect.poll(() => themeOf(shell!)).toBe('contrast');
});

test('heeds no message of a foreign window: host, person, theme and token stay', async ({
  mappedHosts,
  openMapped,
}) => {
  const { context, policyReports } = await openMapped();
  const shell = await openUnderFire(
    await context.newPage(),
    `https://${mappedNames.teams}/teams?panel=closed`,
  );

  const tab = shell.frameLocator('iframe[title="Portrait"]');
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  expect(await isUnderFire(tab.locator('body'))).toBe(true);
  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));

  expect(await themeOf(shell)).toBe('default');
  await expect(tab.getByText('Mallory')).toHaveCount(0);
  const asked = await mappedHosts.control.requests();
  expect(asked.filter(({ service, status }) => service === 'graph' && status === 401)).toEqual([]);
  expect(policyReports()).toEqual([]);
});

test('heeds no message of the foreign window that opened it', async ({ openMapped }) => {
  const { context } = await openMapped();

  const page = await openUnderFire(
    await context.newPage(),
    `https://${mappedNames.app}/personal-tab.html?theme=default&locale=en-US`,
  );

  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(await isUnderFire(page.locator('body'))).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'default');
  await expect(page.getByText('Mallory')).toHaveCount(0);
});
