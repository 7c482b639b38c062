import { expect, type FrameLocator, type Locator } from '@playwright/test';

import type { PictureFile } from '../../fixtures/pictures.ts';

/** What a person does in the tab, by accessible names alone. */
export async function openPicker(tab: FrameLocator): Promise<Locator> {
  await tab.getByRole('button', { name: 'Change photo' }).click();
  return tab.getByRole('dialog', { name: 'Change photo' });
}

export async function chooseFile(dialog: Locator, file: PictureFile): Promise<void> {
  await dialog.getByLabel('Choose a photo').setInputFiles({ ...file });
}

/** Chooses and frames; the dialog stands ready to be saved. */
export async function frameFile(tab: FrameLocator, file: PictureFile): Promise<Locator> {
  const dialog = await openPicker(tab);
  await chooseFile(dialog, file);
  await expect(dialog.getByRole('application', { name: 'Photo position' })).toBeVisible();
  return dialog;
}

export async function saveFramed(tab: FrameLocator, dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(tab.getByRole('status')).toHaveText('Saved');
}
