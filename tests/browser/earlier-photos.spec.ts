import { readFile } from 'node:fs/promises';

import type { FrameLocator } from '@playwright/test';

import { jpegFile, type PictureFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { adele } from './support/people.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

const square = (hue: number) => jpegFile({ widthPx: 700, heightPx: 700, hue });

const earlier = (tab: FrameLocator) => tab.getByRole('region', { name: 'Earlier photos' });
const copies = (tab: FrameLocator) => earlier(tab).getByRole('listitem');
const shownPhoto = (tab: FrameLocator) => tab.getByRole('img', { name: 'Photo of Adele Vance' });

async function save(tab: FrameLocator, file: PictureFile) {
  await saveFramed(tab, await frameFile(tab, file));
}

test('keeps what each save replaced, over a reload, and puts one back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const first = await openTeams();
  await expect(earlier(first.tab)).toContainText('kept in Teams on this device');
  await expect(copies(first.tab)).toHaveCount(0);
  await save(first.tab, await square(200));
  await save(first.tab, await square(20));
  await expect(copies(first.tab)).toHaveCount(2);

  const { tab } = await openTeams();
  await expect(copies(tab)).toHaveCount(2);
  await copies(tab).last().getByRole('button', { name: 'Restore' }).click();

  await expect(tab.getByRole('status')).toHaveText('Saved');
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  const undone = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255((await square(20)).buffer, undone)).toBeLessThan(
    samePictureLimitOf255,
  );
});

test('has the oldest of ten still after three refusals, one of putting it back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  // Ten saves through the dialog.
  test.slow();
  const before = (await sandbox.storedPhoto(adele))!;
  const first = await openTeams();
  for (let hue = 0; hue < 10; hue += 1) await save(first.tab, await square(hue * 36));
  await expect(copies(first.tab)).toHaveCount(10);
  await sandbox.addFault({ method: 'PUT', path: '/me/photo/$value', status: 403, times: 3 });
  for (const restored of [0, 4, 9]) {
    const { tab } = await openTeams();
    await copies(tab).nth(restored).getByRole('button', { name: 'Restore' }).click();
    await expect(tab.getByRole('alert').first()).toBeVisible();
    await expect(copies(tab)).toHaveCount(10);
  }

  const { tab } = await openTeams();
  await copies(tab).last().getByRole('button', { name: 'Restore' }).click();

  await expect(tab.getByRole('status')).toHaveText('Saved');
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
});

test('downloads a copy by name and date, and deletes one and then all', async ({ openTeams }) => {
  const { page, tab } = await openTeams();
  await save(tab, await square(200));
  await save(tab, await square(20));
  await save(tab, await square(120));
  await expect(copies(tab)).toHaveCount(3);

  const downloading = page.waitForEvent('download');
  await copies(tab).first().getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Adele Vance \d{4}-\d\d-\d\d \d\d\.\d\d\.jpg$/);
  const bytes = await readFile(await download.path());
  expect(await meanDifferenceOf255((await square(20)).buffer, bytes)).toBeLessThan(
    samePictureLimitOf255,
  );

  await expect(tab.getByRole('button', { name: 'Undo' })).toBeVisible();
  await copies(tab).first().getByRole('button', { name: 'Delete' }).click();
  await expect(copies(tab)).toHaveCount(2);
  await expect(tab.getByRole('status')).toHaveText('Deleted from this device');
  await expect(tab.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await earlier(tab).getByRole('button', { name: 'Delete all copies' }).click();
  await expect(earlier(tab).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await earlier(tab).getByRole('button', { name: 'Delete all copies' }).click();
  await expect(copies(tab)).toHaveCount(0);
});

test('shows nothing of it to another account', async ({ openTeams, sandboxOfWorker }) => {
  const { tab } = await openTeams();
  await save(tab, await square(200));
  await expect(copies(tab)).toHaveCount(1);
  const { people } = await sandboxOfWorker.status();
  const other = people.find(
    ({ userPrincipalName, hasPhoto }) => hasPhoto && userPrincipalName !== adele,
  )!;

  const theirs = await openTeams({ query: { person: other.userPrincipalName } });

  await expect(earlier(theirs.tab)).toContainText('Nothing yet');
  await expect(copies(theirs.tab)).toHaveCount(0);
});

test('lasts until the page closes where the browser denies storage', async ({
  context,
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  await save(tab, await square(200));
  await expect(tab.getByText('Undo is possible until you close this page.')).toBeVisible();
  await expect(earlier(tab)).toContainText('until you close this page');

  await copies(tab).first().getByRole('button', { name: 'Restore' }).click();

  await expect(tab.getByText('The earlier photo is back in Microsoft 365.')).toBeVisible();
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
  const reloaded = await openTeams();
  await expect(earlier(reloaded.tab)).toContainText('Nothing yet');
});

test.describe('while Microsoft 365 shows changes 30 s late', () => {
  test('two saves leave both earlier photos, a reload shows the saved photo, and one is put back unasked', async ({
    openTeams,
    sandboxOfWorker: sandbox,
  }) => {
    const first = await openTeams();
    await expect(shownPhoto(first.tab)).toBeVisible();
    await sandbox.change({ lagMs: 30_000 });
    await save(first.tab, await square(200));
    await save(first.tab, await square(20));
    await expect(copies(first.tab)).toHaveCount(2);

    const { tab } = await openTeams();
    await expect(copies(tab)).toHaveCount(2);
    const shown = await shownPhoto(tab).screenshot();
    expect(await meanDifferenceOf255((await square(20)).buffer, shown)).toBeLessThan(60);
    await copies(tab).first().getByRole('button', { name: 'Restore' }).click();

    await expect(tab.getByRole('status')).toHaveText('Saved');
    await sandbox.change({ lagMs: 0 });
    const stored = (await sandbox.storedPhoto(adele))!;
    expect(await meanDifferenceOf255((await square(200)).buffer, stored)).toBeLessThan(
      samePictureLimitOf255,
    );
  });

  test('a change by someone else is asked about all the same, also after a reload', async ({
    openTeams,
    sandboxOfWorker: sandbox,
  }) => {
    const first = await openTeams();
    await sandbox.change({ lagMs: 30_000 });
    await save(first.tab, await square(200));
    await sandbox.change({ lagMs: 0 });
    const { tab } = await openTeams();
    await expect(copies(tab)).toHaveCount(1);
    const theirs = (await square(20)).buffer;
    await sandbox.storePhoto(adele, theirs);

    const dialog = await frameFile(tab, await square(120));
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();

    await expect(dialog.getByRole('alert')).toContainText('Your photo was changed meanwhile');
    const stored = (await sandbox.storedPhoto(adele))!;
    expect(await meanDifferenceOf255(theirs, stored)).toBeLessThan(samePictureLimitOf255);
  });
});
