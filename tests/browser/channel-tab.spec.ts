import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { expectSaved, frameFile, openPicker, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';
import {
  groupPhotoName,
  keptCopies,
  readTargets,
  retailGroupId,
  storedPhotos,
  teamPhotoName,
  writtenTargets,
  type StoredPhotos,
} from './support/team-stage.ts';

const query = { place: 'channel', tab: 'added' };

async function expectSame(before: StoredPhotos, after: StoredPhotos): Promise<void> {
  for (const whose of ['team', 'group'] as const) {
    const difference = await meanDifferenceOf255(before[whose]!, after[whose]!);
    expect(difference, whose).toBeLessThan(samePictureLimitOf255);
  }
}

test('reads each photo once when an owner opens the tab', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  // The photos are there before it is known who owns the team.
  await sandbox.addFault({ path: '/me/ownedObjects/*', delayMs: 500 });
  const { tab } = await openTeams({ query });
  await expect(tab.getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  await openPicker(tab);
  expect(await readTargets(sandbox)).toEqual(['group', 'team']);
});

test('changes both photos from the tab and takes both back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const teams = await openTeams({ query });
  const { tab } = teams;
  await saveFramed(tab, await frameFile(tab, await jpegFile()));
  const changed = await storedPhotos(sandbox);
  expect(await meanDifferenceOf255(before.team!, changed.team!)).toBeGreaterThan(20);
  expect(changed.group).toEqual(changed.team);
  expect(await keptCopies(teams)).toEqual({ team: 1, group: 1 });
  await expect(tab.getByText(`${teamPhotoName}: changed`)).toBeVisible();
  await expect(tab.getByText(`${groupPhotoName}: changed`)).toBeVisible();

  await tab.getByRole('button', { name: 'Undo', exact: true }).click();

  await expect(tab.getByRole('status')).toHaveText('Undone');
  await expectSame(before, await storedPhotos(sandbox));
  expect(await writtenTargets(sandbox)).toEqual(['team', 'group', 'team', 'group']);
});

test('puts an earlier photo of one of both back, by its name', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const { tab } = await openTeams({ query });
  await saveFramed(tab, await frameFile(tab, await jpegFile()));
  const changed = await storedPhotos(sandbox);

  const copy = tab
    .getByRole('region', { name: 'Earlier photos' })
    .getByRole('listitem')
    .filter({ hasText: groupPhotoName });
  await copy.getByRole('button', { name: 'Restore' }).click();
  await expectSaved(tab);

  await expectSame({ team: changed.team, group: before.group }, await storedPhotos(sandbox));
  await expect(tab.getByText('Teams and Outlook show different photos')).toBeVisible();
});

test('replaces both photos with initials, and removes only the group’s', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const { tab } = await openTeams({ query });
  await tab.getByRole('button', { name: 'Replace with initials' }).click();
  await expect(tab.getByRole('status')).toHaveText('Saved');
  const tile = await storedPhotos(sandbox);
  expect(await meanDifferenceOf255(before.team!, tile.team!)).toBeGreaterThan(20);
  expect(tile.group).toEqual(tile.team);

  await tab.getByRole('button', { name: 'Remove photo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Photo removed');
  expect(await storedPhotos(sandbox)).toEqual({ team: tile.team, group: undefined });
  await tab.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  await expectSame(tile, await storedPhotos(sandbox));
});

test('shows what others have done when the tab is shown again', async ({
  openTeams,
  page,
  sandboxOfWorker: sandbox,
}) => {
  const { tab } = await openTeams({ query });
  await expect(tab.getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  await page.getByRole('button', { name: 'Posts' }).click();
  await sandbox.storeTeamPhoto('groups', retailGroupId, (await jpegFile()).buffer);

  await page.getByRole('button', { name: 'Team photo', exact: true }).click();

  await expect(tab.getByText('Teams and Outlook show different photos')).toBeVisible();
});

test('shown again, stays as it was while it is found out who owns the team', async ({
  openTeams,
  page,
  sandboxOfWorker: sandbox,
}) => {
  const { tab } = await openTeams({ query });
  const change = tab.getByRole('button', { name: 'Change photo' });
  await expect(change).toBeVisible();
  await page.getByRole('button', { name: 'Posts' }).click();
  await sandbox.addFault({ path: '/me/ownedObjects/*', delayMs: 60_000 });
  const asked = page.waitForRequest(/ownedObjects/);

  await page.getByRole('button', { name: 'Team photo', exact: true }).click();
  await asked;

  await expect(change).toBeVisible();
  await expect(tab.getByText('Finding out whether you own the team')).toHaveCount(0);
});

test('goes on looking for a change while the rest is tried again and people come back', async ({
  openTeams,
  page,
  sandboxOfWorker: sandbox,
}) => {
  await sandbox.change({ lagMs: 30_000 });
  const { tab } = await openTeams({ query });
  const dialog = await frameFile(tab, await jpegFile());
  await sandbox.addFault({ method: 'PUT', path: '/groups/*/photo/$value', status: 500 });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(tab);
  await page.getByRole('button', { name: 'Posts' }).click();
  await page.getByRole('button', { name: 'Team photo', exact: true }).click();
  await expect(tab.getByText('Checking that Microsoft 365 shows it…')).toBeVisible();

  await sandbox.change({ lagMs: 0 });

  const reached = tab.getByText('Microsoft 365 has the new photo.');
  await expect(reached).toBeVisible({ timeout: 20_000 });
});

test('without consent says which button to press again, and how to ask an administrator', async ({
  openTeams,
  page,
}) => {
  const { tab } = await openTeams({ query: { ...query, consent: 'administrator' } });
  const dialog = await frameFile(tab, await jpegFile());
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'An administrator has to approve Portrait' })
    .getByRole('button', { name: 'Close' })
    .click();

  await expect(dialog.getByRole('alert')).toContainText('press “Save” again');
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('button', { name: 'Link copied' })).toBeVisible();
});

test('kept by Teams and shown again for another team’s tab, has nothing of the first team', async ({
  openTeams,
  page,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const { tab } = await openTeams({ query: { ...query, panel: 'open' } });
  const frame = page.locator('iframe[title="Portrait"]');
  await expect(tab.getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  const kept = await frame.elementHandle();
  await page.getByRole('button', { name: 'Posts' }).click();
  await expect(page.getByText('is kept in the background')).toBeVisible();
  await page.getByRole('radio', { name: 'Design Studio' }).check();

  await page.getByRole('button', { name: 'Team photo', exact: true }).click();

  await expect(tab.getByRole('heading', { name: 'Team photo' })).toBeVisible();
  await expect(tab.getByText('Only owners of the team can change this photo.')).toBeVisible();
  await expect(tab.getByRole('img', { name: 'Photo of Design Studio' })).toBeVisible();
  expect(await kept.evaluate((element) => element.isConnected)).toBe(true);
  await expect(tab.getByText('Retail')).toHaveCount(0);
  await expect(tab.getByRole('button', { name: 'Change photo' })).toHaveCount(0);
  expect(await storedPhotos(sandbox)).toEqual(before);
});
