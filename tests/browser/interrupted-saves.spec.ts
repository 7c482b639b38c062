import type { FrameLocator, Locator } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { adele } from './support/people.ts';
import { expectSaved, frameFile, saveFramed, stageOf } from './support/photo-job.ts';
import type { SandboxControl } from './support/sandbox-control.ts';
import { expect, test } from './support/sandbox-test.ts';

const upload = { method: 'PUT', path: '/me/photo/$value' } as const;
const unreadable = { ...upload, method: 'GET', status: 500, times: 50 } as const;
const picture = () => jpegFile({ widthPx: 900, heightPx: 700 });

const zoomOf = (dialog: Locator) => dialog.getByRole('slider', { name: 'Zoom' }).inputValue();

/** Frames a photo closer than it was suggested; gives the zoom by which the framing is told. */
async function frameCloser(tab: FrameLocator) {
  const dialog = await frameFile(tab, await picture());
  const suggested = await zoomOf(dialog);
  await stageOf(dialog).press('+');
  const framed = await zoomOf(dialog);
  expect(framed).not.toBe(suggested);
  return { dialog, framed };
}

const pressSave = (dialog: Locator) =>
  dialog.getByRole('button', { name: 'Save', exact: true }).click();

async function expectStored(sandbox: SandboxControl, expected: Buffer) {
  const stored = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(expected, stored)).toBeLessThan(samePictureLimitOf255);
}

async function expectDraft(tab: FrameLocator, framed: string) {
  await tab.getByRole('button', { name: 'Continue draft' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Change photo' });
  await expect(stageOf(dialog)).toBeVisible();
  expect(await zoomOf(dialog)).toBe(framed);
  return dialog;
}

/** The ground that the notice around the alert stands on. */
const colourOf = (dialog: Locator) =>
  dialog
    .getByRole('alert')
    .locator('xpath=ancestor::div[span][1]')
    .evaluate((notice) => getComputedStyle(notice).backgroundColor);

test('says that it is offline, keeps the framing, and saves when it is online again', async ({
  context,
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  const { dialog, framed } = await frameCloser(tab);
  await context.setOffline(true);
  await pressSave(dialog);

  await expect(dialog.getByRole('alert')).toContainText('You are offline', { timeout: 30_000 });
  await expect(dialog.getByRole('alert')).toContainText('your framing is kept');
  expect(await zoomOf(dialog)).toBe(framed);
  await expectStored(sandbox, before);

  const failureColour = await colourOf(dialog);
  await context.setOffline(false);
  await expect(dialog.getByRole('alert')).toContainText('You are online again');
  expect(await colourOf(dialog)).not.toBe(failureColour);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(tab);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  await expectStored(sandbox, before);
});

test('ends at Cancel in the middle of an upload, and offers the framing again', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  const { dialog, framed } = await frameCloser(tab);
  await sandbox.addFault({ ...upload, delayMs: 600_000 });
  await pressSave(dialog);
  await expect(dialog.getByText('Uploading…')).toBeVisible();

  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await expect(dialog).toBeHidden();
  await sandbox.clearFaults();
  await expectStored(sandbox, before);
  const earlier = tab.getByRole('region', { name: 'Earlier photos' });
  await expect(earlier).toContainText('Nothing yet');
  const again = await expectDraft(tab, framed);
  await saveFramed(tab, again);
  await expect(tab.getByRole('button', { name: 'Continue draft' })).toBeHidden();
});

test('offers the framing again after the tab was closed, until it is discarded', async ({
  openTeams,
}) => {
  const first = await openTeams();
  const { framed } = await frameCloser(first.tab);
  // The framing has come to rest, and is kept.
  await first.page.waitForTimeout(1_000);

  const second = await openTeams();
  const dialog = await expectDraft(second.tab, framed);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(second.tab.getByRole('button', { name: 'Continue draft' })).toBeHidden();

  const third = await openTeams();
  await expect(third.tab.getByRole('region', { name: 'Earlier photos' })).toBeVisible();
  await expect(third.tab.getByRole('button', { name: 'Continue draft' })).toHaveCount(0);
});

test('keeps the photo that it shows when it cannot be read again before the save', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  const { dialog } = await frameCloser(tab);
  await sandbox.addFault(unreadable);
  await pressSave(dialog);
  await expectSaved(tab);
  await sandbox.clearFaults();

  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  await expectStored(sandbox, before);
});

test('asks before it replaces a photo that could not be read, and says that there is no way back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  await sandbox.addFault(unreadable);
  const { tab } = await openTeams();
  const { dialog } = await frameCloser(tab);
  await expect(dialog.getByText('The present photo could not be read.')).toBeVisible();
  await pressSave(dialog);

  await expect(dialog.getByRole('alert')).toContainText('undo will not be possible');
  await sandbox.clearFaults();
  await expectStored(sandbox, before);
  await sandbox.addFault(unreadable);
  await dialog.getByRole('button', { name: 'Go on without undo' }).click();
  await expectSaved(tab);
  await expect(tab.getByText('Undo will not be possible')).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await sandbox.clearFaults();
  const stored = (await sandbox.storedPhoto(adele))!;
  expect(await meanDifferenceOf255(before, stored)).toBeGreaterThan(20);
});

test('says before choosing that the organisation refused, until told to check again', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const first = await openTeams();
  const { dialog, framed } = await frameCloser(first.tab);
  await sandbox.addFault({ ...upload, status: 403, code: 'ErrorAccessDenied', times: 5 });
  await pressSave(dialog);
  await expect(dialog.getByRole('alert')).toContainText(
    'Your organisation may have turned this off',
  );
  await sandbox.clearFaults();
  await expectStored(sandbox, before);

  const { tab } = await openTeams();
  await expect(tab.getByRole('alert')).toContainText('Your organisation may have turned this off');
  await tab.getByRole('button', { name: 'Check again' }).click();
  await expect(tab.getByRole('alert')).toHaveCount(0);
  await saveFramed(tab, await expectDraft(tab, framed));

  const third = await openTeams();
  await expect(third.tab.getByRole('region', { name: 'Earlier photos' })).toBeVisible();
  await expect(third.tab.getByRole('alert')).toHaveCount(0);
});

test('ticks only what was seen in Microsoft 365', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const { tab } = await openTeams();
  await sandbox.change({ lagMs: 30_000 });
  await saveFramed(tab, await frameFile(tab, await picture()));
  const where = tab.getByRole('region', { name: 'Where is my new photo?' });
  await where.getByText('Where is my new photo?').click();
  await expect(where.getByText('Looking in Microsoft 365…')).toBeVisible();
  await expect(where.getByText('Teams and Outlook on other people’s devices')).toBeVisible();

  await sandbox.change({ lagMs: 0 });

  await expect(where.getByText('Stored in Microsoft 365')).toBeVisible({ timeout: 20_000 });
});
