import { emptyFile, jpegFile, type PictureFile } from '../fixtures/pictures.ts';
import { chooseFile, expectSaved, openPicker, stageOf } from './support/photo-job.ts';
import { expect, test, type TeamsTab } from './support/sandbox-test.ts';

/** As a person does it: a press, and the browser's own chooser. */
async function browseFor({ page, tab }: TeamsTab, file: PictureFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await tab.getByRole('button', { name: 'Upload a photo' }).click();
  await (await chooser).setFiles({ ...file });
}

test('leads the focus through choosing, framing and saving, and back', async ({ openTeams }) => {
  const teams = await openTeams();
  const { page, tab } = teams;
  const dialog = await openPicker(tab);
  await expect(dialog.getByRole('button', { name: 'Upload a photo' })).toBeFocused();

  await browseFor(teams, emptyFile());
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Upload a photo' })).toBeFocused();

  await browseFor(teams, await jpegFile({ widthPx: 900, heightPx: 700 }));
  await expect(stageOf(dialog)).toBeFocused();
  await page.keyboard.press('+');
  await expect(dialog.getByRole('slider', { name: 'Zoom' })).not.toHaveValue('0');

  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expectSaved(tab);
  await expect(dialog).toBeHidden();
  await expect(tab.getByRole('button', { name: 'Change photo' })).toBeFocused();
});

test('leads the focus on to "Undo" where the pressed button goes away', async ({ openTeams }) => {
  const { tab } = await openTeams();
  await tab.getByRole('button', { name: 'Remove photo' }).press('Enter');
  await expect(tab.getByRole('status')).toHaveText('Photo removed');
  await expect(tab.getByRole('button', { name: 'Undo' })).toBeFocused();

  await tab.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(tab.getByRole('status')).toHaveText('Undone');
  await expect(tab.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('gives the focus back to "Change photo" at Escape', async ({ openTeams }) => {
  const { page, tab } = await openTeams();
  const dialog = await openPicker(tab);
  await chooseFile(dialog, await jpegFile({ widthPx: 900, heightPx: 700 }));
  await expect(stageOf(dialog)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tab.getByRole('button', { name: 'Change photo' })).toBeFocused();
});
