import { openPicker, stageOf, frameFile } from './support/photo-job.ts';
import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { expect, test, type TeamsTab } from './support/sandbox-test.ts';
import {
  groupPhotoName,
  keptCopies,
  recordedSettings,
  reasonOf,
  retailGroupId,
  saveOf,
  settingsOf,
  settingsOfTab,
  storedPhotos,
  tabOf,
  teamPhotoName,
  useFramed,
  writtenTargets,
} from './support/team-stage.ts';

type Target = 'team' | 'group';

const paths = { team: '/teams/*/photo/$value', group: '/groups/*/photo/$value' } as const;
const names = { team: teamPhotoName, group: groupPhotoName } as const;
const fault = 'Microsoft 365 met a fault';

const failures: readonly {
  readonly failed: readonly Target[];
  /** What the next Save writes. */
  readonly next: readonly Target[];
}[] = [
  { failed: ['group'], next: ['group'] },
  { failed: ['team'], next: ['team'] },
  { failed: ['team', 'group'], next: ['team', 'group'] },
];

/** The framing is there as it was left: the picker opens with the picture on its stage. */
async function expectFramingKept(teams: TeamsTab): Promise<void> {
  const settings = settingsOf(teams);
  await expect(settings.getByRole('img', { name: 'New photo of Retail' })).toBeVisible();
  const dialog = await openPicker(settings);
  await expect(stageOf(dialog)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog).toBeHidden();
}

for (const { failed, next } of failures) {
  test(`names what failed on ${failed.join(' and ')}, and the next Save writes only that`, async ({
    openTeams,
    sandboxOfWorker: sandbox,
  }) => {
    const before = await storedPhotos(sandbox);
    const teams = await openTeams({ query: { place: 'channel', dialog: 'add' } });
    await useFramed(teams);
    for (const target of failed) {
      await sandbox.addFault({ method: 'PUT', path: paths[target], status: 500 });
    }

    await saveOf(teams).click();

    const reason = failed.map((target) => `${names[target]}: ${fault}`).join(' · ');
    await expect(reasonOf(teams)).toHaveText(reason);
    expect(await recordedSettings(teams)).toBeUndefined();
    await expect(tabOf(teams)).toBeHidden();
    const half = await storedPhotos(sandbox);
    expect(half.team!.equals(before.team!)).toBe(failed.includes('team'));
    expect(half.group!.equals(before.group!)).toBe(failed.includes('group'));
    expect(await keptCopies(teams)).toEqual({ team: 1, group: 1 });
    const settings = settingsOf(teams);
    for (const target of ['team', 'group'] as const) {
      const state = failed.includes(target) ? fault : 'changed';
      await expect(
        settings.getByRole('listitem').getByText(`${names[target]}: ${state}`),
      ).toBeVisible();
    }
    await expect(settings.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(settings.getByRole('button', { name: 'Undo' })).toBeVisible({
      visible: failed.length === 1,
    });
    await expectFramingKept(teams);

    await saveOf(teams).click();
    await expect(tabOf(teams)).toHaveAttribute('aria-current', 'page');
    expect(await writtenTargets(sandbox)).toEqual(['team', 'group', ...next]);
    expect(await recordedSettings(teams)).toEqual(
      settingsOfTab(sandbox.origins.app, retailGroupId),
    );
    const after = await storedPhotos(sandbox);
    expect(after.team).not.toEqual(before.team);
    expect(after.group).toEqual(after.team);
  });
}

test('without consent nothing is written, the framing stays, and an administrator’s page is named', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const teams = await openTeams({
    query: { place: 'channel', dialog: 'add', consent: 'required' },
  });
  const settings = settingsOf(teams);
  await settings.getByRole('button', { name: 'Sign in' }).first().click();
  await teams.page.getByRole('button', { name: 'Accept' }).click();
  const dialog = await frameFile(settings, await jpegFile());
  const use = dialog.getByRole('button', { name: 'Use this photo' });
  const question = teams.page.getByRole('dialog', { name: 'Portrait asks for your permission' });
  await use.click();
  await question.getByRole('button', { name: 'Cancel' }).click();

  await expect(dialog.getByRole('alert')).toContainText('Changing the photo needs permission');
  await expect(dialog.getByRole('alert')).toContainText('press “Use this photo” again');
  await expect(dialog.getByRole('link')).toHaveAttribute('href', /adminconsent/);
  await expect(stageOf(dialog)).toBeVisible();
  await expect(saveOf(teams)).toBeDisabled();
  expect(await storedPhotos(sandbox)).toEqual(before);
  expect(await keptCopies(teams)).toEqual({});

  await use.click();
  await question.getByRole('button', { name: 'Accept' }).click();
  await expect(settings.getByRole('img', { name: 'New photo of Retail' })).toBeVisible();
  await saveOf(teams).click();
  await expect(tabOf(teams)).toHaveAttribute('aria-current', 'page');
});

test('tells Teams after 25 s what is not finished, and the next Save finishes it', async ({
  openTeams,
  page,
  sandboxOfWorker: sandbox,
}) => {
  await page.clock.install();
  const teams = await openTeams({ query: { place: 'channel', dialog: 'add' } });
  await useFramed(teams);
  await sandbox.addFault({ method: 'PUT', path: paths.group, delayMs: 600_000, times: 10 });
  const groupIsWritten = page.waitForRequest(
    (request) => request.method() === 'PUT' && request.url().includes('/groups/'),
  );
  await saveOf(teams).click();
  await groupIsWritten;

  await page.clock.runFor(25_000);

  await expect(reasonOf(teams)).toHaveText(
    `Not finished in time: ${groupPhotoName}. Press Save again; only what is missing is written.`,
  );
  expect(await recordedSettings(teams)).toBeUndefined();
  await sandbox.clearFaults();
  await expect(settingsOf(teams).getByRole('img', { name: 'New photo of Retail' })).toBeVisible();
  await saveOf(teams).click();
  await expect(tabOf(teams)).toHaveAttribute('aria-current', 'page');
  const after = await storedPhotos(sandbox);
  expect(after.group).toEqual(after.team);
});

test('left half-way, the next visit says which photo is changed and takes it back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const query = { place: 'channel', dialog: 'add' };
  const first = await openTeams({ query });
  await useFramed(first);
  await sandbox.addFault({ method: 'PUT', path: paths.group, status: 500 });
  await saveOf(first).click();
  await expect(reasonOf(first)).toContainText(groupPhotoName);
  await first.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  expect(await recordedSettings(first)).toBeUndefined();

  await first.page.getByTitle('Add a tab').click();
  const settings = settingsOf(first);
  const half = settings.getByRole('region', { name: 'Only part of the last change went through' });
  await expect(half.getByRole('listitem')).toHaveText([
    `${teamPhotoName}: changed`,
    `${groupPhotoName}: not changed`,
  ]);
  await expect(settings.getByRole('button', { name: 'Continue draft' })).toBeVisible();
  await half.getByRole('button', { name: 'Undo' }).click();

  await expect(half).toBeHidden();
  await expect(settings.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  const after = await storedPhotos(sandbox);
  expect(await meanDifferenceOf255(before.team!, after.team!)).toBeLessThan(samePictureLimitOf255);
  expect(after.group).toEqual(before.group);

  await settings.getByRole('button', { name: 'Continue draft' }).click();
  await expect(stageOf(settings.getByRole('dialog'))).toBeVisible();
});

test('after a half-way Save the present photo can be kept, and what was changed taken back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const teams = await openTeams({ query: { place: 'channel', tab: 'added', dialog: 'settings' } });
  await useFramed(teams);
  await sandbox.addFault({ method: 'PUT', path: paths.team, status: 500 });
  await saveOf(teams).click();
  await expect(reasonOf(teams)).toHaveText(`${teamPhotoName}: ${fault}`);
  const settings = settingsOf(teams);

  await settings.getByRole('button', { name: 'Keep the present photo' }).click();
  const half = settings.getByRole('region', { name: 'Only part of the last change went through' });
  await expect(half.getByRole('listitem')).toHaveText([
    `${teamPhotoName}: not changed`,
    `${groupPhotoName}: changed`,
  ]);
  await half.getByRole('button', { name: 'Undo' }).click();

  await expect(half).toBeHidden();
  await expect
    .poll(async () => {
      const { group } = await storedPhotos(sandbox);
      return meanDifferenceOf255(before.group!, group!);
    })
    .toBeLessThan(samePictureLimitOf255);
  await expect(saveOf(teams)).toBeEnabled();
});

test('where an administrator has to allow it, their page is named, and then it goes on', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const teams = await openTeams({
    query: { place: 'channel', dialog: 'add', consent: 'administrator' },
  });
  const settings = settingsOf(teams);
  const dialog = await frameFile(settings, await jpegFile());
  const use = dialog.getByRole('button', { name: 'Use this photo' });
  await use.click();
  await teams.page
    .getByRole('dialog', { name: 'An administrator has to approve Portrait' })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(dialog.getByRole('alert')).toContainText('only an administrator can give');
  await expect(stageOf(dialog)).toBeVisible();
  await expect(saveOf(teams)).toBeDisabled();

  const opening = teams.page.context().waitForEvent('page');
  await dialog.getByRole('link', { name: 'Open the page for administrators' }).click();
  const approval = await opening;
  await expect(approval.getByText('TeamSettings.ReadWrite.All')).toBeVisible();
  // The page that Microsoft leads back to reads its address and may clear it before it has loaded.
  const approved = approval.waitForURL(/admin_consent=True/, { waitUntil: 'commit' });
  await approval.getByRole('button', { name: 'Accept' }).click();
  await approved;

  await use.click();
  await expect(settings.getByRole('img', { name: 'New photo of Retail' })).toBeVisible();
  await saveOf(teams).click();
  await expect(tabOf(teams)).toHaveAttribute('aria-current', 'page');
  const after = await storedPhotos(sandbox);
  expect(after.group).toEqual(after.team);
});
