import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { adele } from './support/people.ts';
import { expect, test } from './support/sandbox-test.ts';

for (const site of ['same', 'cross'] as const) {
  test(`changes the photo and takes it back, Teams on the ${site} site`, async ({
    openTeams,
    sandboxOfWorker: sandbox,
  }) => {
    const before = await sandbox.storedPhoto(adele);
    const { tab } = await openTeams({ site });
    await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();

    await tab.getByRole('button', { name: 'Change photo' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Change photo' });
    await dialog.getByLabel('Choose a photo').setInputFiles(await jpegFile());
    await expect(dialog.getByRole('application', { name: 'Photo position' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Save' }).click();

    await expect(tab.getByRole('status')).toHaveText('Saved');
    await expect(dialog).toBeHidden();
    const saved = await sandbox.storedPhoto(adele);
    expect(await meanDifferenceOf255(before!, saved!)).toBeGreaterThan(20);

    await tab.getByRole('button', { name: 'Undo' }).click();
    await expect(tab.getByRole('status')).toHaveText('Undone');
    const after = await sandbox.storedPhoto(adele);
    expect(await meanDifferenceOf255(before!, after!)).toBeLessThan(samePictureLimitOf255);
  });
}
