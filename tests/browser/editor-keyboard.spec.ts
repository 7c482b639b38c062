import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255 } from '../support/compare-pictures.ts';
import { placeOfPicture } from './support/framing.ts';
import { adele } from './support/people.ts';
import { expectSaved, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test('is chosen, framed and saved with the keyboard alone', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { page, tab } = await openTeams();
  const dialog = tab.getByRole('dialog', { name: 'Change photo' });
  await tab.getByRole('button', { name: 'Change photo' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Upload a photo' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ ...(await jpegFile()) });

  const stage = stageOf(dialog);
  await expect(stage).toBeFocused();
  const start = await placeOfPicture(stage);
  for (const key of ['+', '+', 'ArrowLeft', 'Shift+ArrowUp', 'r', 'f']) {
    await page.keyboard.press(key);
  }
  const framed = await placeOfPicture(stage);
  expect(framed).not.toEqual(start);
  await expect(tab.getByRole('status')).toContainText('Zoom 121 percent');
  await page.keyboard.press('Shift+R');
  await page.keyboard.press('Control+z');
  expect(await placeOfPicture(stage)).toEqual(framed);

  // Enter is no press here.
  await page.keyboard.press('Enter');
  await expect(stage).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSaved(tab);
  await expect(tab.getByRole('button', { name: 'Change photo' })).toBeFocused();
  expect(await meanDifferenceOf255(before, (await sandbox.storedPhoto(adele))!)).toBeGreaterThan(
    20,
  );
});

test('asks at Escape before a framing is lost', async ({ openTeams }) => {
  const { page, tab } = await openTeams();
  await tab.getByRole('button', { name: 'Change photo' }).press('Enter');
  const dialog = tab.getByRole('dialog', { name: 'Change photo' });
  await dialog.getByLabel('Choose a photo').setInputFiles({ ...(await jpegFile()) });
  const stage = stageOf(dialog);
  await stage.press('+');
  await stage.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stage).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Discard draft' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(tab.getByRole('button', { name: 'Change photo' })).toBeFocused();
});
