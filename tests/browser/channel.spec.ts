import { expect, test } from './support/sandbox-test.ts';
import {
  designGroupId,
  keptCopies,
  recordedSettings,
  retailGroupId,
  saveOf,
  settingsOf,
  settingsOfTab,
  storedPhotos,
  tabOf,
  useFramed,
} from './support/team-stage.ts';

test('adds the tab with a photo for the team and for its group', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const teams = await openTeams({ query: { place: 'channel', dialog: 'add' } });
  await expect(settingsOf(teams).getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  await expect(saveOf(teams)).toBeDisabled();

  await useFramed(teams);
  expect(await storedPhotos(sandbox)).toEqual(before);
  expect(await recordedSettings(teams)).toBeUndefined();
  await saveOf(teams).click();

  await expect(tabOf(teams)).toHaveAttribute('aria-current', 'page');
  expect(await recordedSettings(teams)).toEqual(settingsOfTab(sandbox.origins.app, retailGroupId));
  const after = await storedPhotos(sandbox);
  expect(after.team).not.toEqual(before.team);
  expect(after.group).toEqual(after.team);
  await expect(teams.tab.getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  expect(await keptCopies(teams)).toEqual({ team: 1, group: 1 });
  const { tab } = teams;
  await expect(tab.getByRole('button', { name: 'Restore' })).toHaveCount(2);
  await expect(tab.getByText('You have a photo that is not saved')).toHaveCount(0);
});

test('asks for the permissions to change the photos at “Use this photo” and no sooner', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const scopes = async () =>
    new Set((await sandbox.requests()).flatMap((request) => request.scopes ?? []));
  const teams = await openTeams({ query: { place: 'channel', dialog: 'add' } });
  await expect(settingsOf(teams).getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  const toSee = ['User.Read', 'Team.ReadBasic.All', 'ProfilePhoto.Read.All'];
  expect([...(await scopes())].sort()).toEqual([...toSee].sort());

  await useFramed(teams);

  const toChange = [...toSee, 'TeamSettings.ReadWrite.All', 'ProfilePhoto.ReadWrite.All'];
  expect([...(await scopes())].sort()).toEqual(toChange.sort());
});

const notOwners = [
  ['member', 'Only owners of the team can change this photo.'],
  ['guest', 'You are a guest in this team. Only its owners can change this photo.'],
] as const;

for (const [role, words] of notOwners) {
  test(`tells a ${role} who may change the photo, in settings and tab`, async ({
    openTeams,
    sandboxOfWorker: sandbox,
  }) => {
    const before = await storedPhotos(sandbox);
    const teams = await openTeams({ query: { place: 'channel', dialog: 'add', role } });
    const settings = settingsOf(teams);
    await expect(settings.getByText(words)).toBeVisible();
    await expect(settings.getByRole('button', { name: 'Change photo' })).toBeHidden();
    await expect(saveOf(teams)).toBeDisabled();
    expect(await recordedSettings(teams)).toBeUndefined();

    const { tab } = await openTeams({ query: { place: 'channel', tab: 'added', role } });
    await expect(tab.getByText(words)).toBeVisible();
    await expect(tab.getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
    await expect(tab.getByRole('button', { name: 'Change photo' })).toBeHidden();
    expect(await storedPhotos(sandbox)).toEqual(before);
  });
}

test('in a private channel the photo is that of the whole team', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const teams = await openTeams({
    query: { place: 'channel', channel: 'private', dialog: 'add' },
  });
  await expect(settingsOf(teams).getByText('This is a private channel.')).toBeVisible();
  const before = await storedPhotos(sandbox);

  await useFramed(teams);
  await saveOf(teams).click();

  await expect(tabOf(teams)).toHaveAttribute('aria-current', 'page');
  expect(await recordedSettings(teams)).toMatchObject({ entityId: `portrait-${retailGroupId}` });
  const after = await storedPhotos(sandbox);
  expect(after.team).not.toEqual(before.team);
  expect(after.group).toEqual(after.team);
});

test('in a shared channel it is the photo of the team that owns the channel', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const teams = await openTeams({ query: { place: 'channel', channel: 'shared', dialog: 'add' } });
  const settings = settingsOf(teams);

  await expect(settings.getByText('This channel is shared by another team.')).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Change photo' })).toBeHidden();
  await expect(saveOf(teams)).toBeDisabled();
  const asked = (await sandbox.requests()).map(({ path }) => path);
  expect(asked.some((path) => path.includes(`/teams/${designGroupId}/photo`))).toBe(true);
  expect(asked.some((path) => path.includes(retailGroupId))).toBe(false);
});

test('opened again, settings are saved without a new photo; removing leaves the photo', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const before = await storedPhotos(sandbox);
  const teams = await openTeams({ query: { place: 'channel', tab: 'added', dialog: 'settings' } });
  await expect(settingsOf(teams).getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  await expect(saveOf(teams)).toBeEnabled();
  await saveOf(teams).click();
  await expect(teams.page.locator('iframe[title="Portrait settings"]')).toBeHidden();
  expect(await recordedSettings(teams)).toEqual(settingsOfTab(sandbox.origins.app, retailGroupId));

  await teams.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(settingsOf(teams).getByText('The team keeps its photo')).toBeVisible();
  await teams.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(tabOf(teams)).toBeHidden();
  expect(await storedPhotos(sandbox)).toEqual(before);
});

test('in a plain browser the channel pages say where they belong', async ({
  page,
  sandboxOfWorker,
}) => {
  for (const name of ['channel-settings', 'channel-tab', 'channel-remove']) {
    await page.goto(`${sandboxOfWorker.origins.app}/${name}.html`);
    await expect(page.getByText('This page belongs in a Teams channel')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to your own photo' })).toHaveAttribute(
      'href',
      /personal-tab\.html$/,
    );
  }
});
