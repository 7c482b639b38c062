import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { adele } from './support/people.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

const small = () => jpegFile({ widthPx: 900, heightPx: 700 });
const someoneElses = () => jpegFile({ widthPx: 700, heightPx: 700, hue: 20 });

test('asks whose photo shall stay when someone else changed it meanwhile, and saves mine', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await small());
  const theirs = (await someoneElses()).buffer;
  await sandbox.storePhoto(adele, theirs);

  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Your photo was changed meanwhile');
  const untouched = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(theirs, untouched)).toBeLessThan(samePictureLimitOf255);

  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await expect(tab.getByRole('status')).toHaveText('Saved');
  const mine = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(theirs, mine)).toBeGreaterThan(20);

  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(theirs, back)).toBeLessThan(samePictureLimitOf255);
});

test('keeps theirs when told so, and shows it', async ({ openTeams, sandboxOfWorker: sandbox }) => {
  const { tab } = await openTeams();
  const dialog = await frameFile(tab, await small());
  const theirs = (await someoneElses()).buffer;
  await sandbox.storePhoto(adele, theirs);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  await dialog.getByRole('button', { name: 'Keep theirs' }).click();

  await expect(dialog).toBeHidden();
  const photo = tab.getByRole('img', { name: 'Photo of Adele Vance' });
  expect(await meanDifferenceOf255(theirs, await photo.screenshot())).toBeLessThan(60);
  const stored = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(theirs, stored)).toBeLessThan(samePictureLimitOf255);
});

test('removes the photo and brings it back', async ({ openTeams, sandboxOfWorker: sandbox }) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();

  await tab.getByRole('button', { name: 'Remove photo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Photo removed');
  await expect(tab.getByRole('img', { name: 'No photo of Adele Vance' })).toBeVisible();
  expect(await sandbox.storedPhoto(adele)).toBeUndefined();

  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
});

test('undoes a first photo by taking it away again', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const { people } = await sandbox.status();
  const { userPrincipalName, displayName } = people.find(({ hasPhoto }) => !hasPhoto)!;
  const { tab } = await openTeams({ query: { person: userPrincipalName } });
  await expect(tab.getByRole('img', { name: `No photo of ${displayName}` })).toBeVisible();

  await saveFramed(tab, await frameFile(tab, await small()));
  expect(await sandbox.storedPhoto(userPrincipalName)).toBeDefined();

  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  expect(await sandbox.storedPhoto(userPrincipalName)).toBeUndefined();
});

test('undoes at once while Microsoft 365 still shows the old photo, without a question', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  await sandbox.change({ lagMs: 30_000 });
  await saveFramed(tab, await frameFile(tab, await small()));

  await tab.getByRole('button', { name: 'Undo' }).click();

  await expect(tab.getByRole('status')).toHaveText('Undone');
  await sandbox.change({ lagMs: 0 });
  const back = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, back)).toBeLessThan(samePictureLimitOf255);
});
