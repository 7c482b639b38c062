import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255 } from '../support/compare-pictures.ts';
import { adele } from './support/people.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test('signs in by a window and saves the photo without any host', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  await page.goto(`${sandbox.origins.app}/personal-tab.html`);
  await expect(page.getByText('Sign in to see the photo')).toBeVisible();

  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const window = await popup;
  await window.getByRole('button', { name: 'Adele Vance' }).click();

  await expect(page.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  const tab = page.locator('body');
  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));
  expect(await meanDifferenceOf255(before, (await sandbox.storedPhoto(adele))!)).toBeGreaterThan(
    20,
  );
});

test('says that sign-in was cancelled when its window is closed, and offers it again', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  await page.goto(`${sandbox.origins.app}/personal-tab.html`);
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await (await popup).close();

  await expect(page.getByRole('alert')).toContainText('Sign-in was cancelled');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
});
