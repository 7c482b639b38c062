import { expect, type FrameLocator, type Locator } from '@playwright/test';

import type { PictureFile } from '../../fixtures/pictures.ts';
import { wordsOf, type Words } from './texts.ts';

/** The page in its frame, or by itself. */
type Tab = FrameLocator | Locator;

const english = wordsOf('en');

/** What a person does in the tab, by accessible names alone. */
export async function openPicker(tab: Tab, words: Words = english): Promise<Locator> {
  await tab.getByRole('button', { name: words('action.changePhoto') }).click();
  return tab.getByRole('dialog', { name: words('action.changePhoto') });
}

export async function chooseFile(
  dialog: Locator,
  file: PictureFile,
  words: Words = english,
): Promise<void> {
  await dialog.getByLabel(words('choose.input')).setInputFiles({ ...file });
}

export const stageOf = (dialog: Locator, words: Words = english): Locator =>
  dialog.getByRole('application', { name: words('frame.area') });

/** Chooses and frames; the dialog stands ready to be saved. */
export async function frameFile(
  tab: Tab,
  file: PictureFile,
  words: Words = english,
): Promise<Locator> {
  const dialog = await openPicker(tab, words);
  await chooseFile(dialog, file, words);
  await expect(stageOf(dialog, words)).toBeVisible();
  return dialog;
}

export async function saveFramed(tab: Tab, dialog: Locator, words: Words = english): Promise<void> {
  await dialog.getByRole('button', { name: words('action.save'), exact: true }).click();
  await expectSaved(tab, words);
}

export async function expectSaved(tab: Tab, words: Words = english): Promise<void> {
  // Microsoft 365 may be busy: three waits of up to 4 s lie between the tries.
  await expect(tab.getByRole('status')).toHaveText(words('status.saved'), { timeout: 20_000 });
}
