import type { Route } from '@playwright/test';

import { adele } from './support/people.ts';
import { jpegFile } from '../fixtures/pictures.ts';
import { expect, test } from './support/sandbox-test.ts';

const slowGraph = { path: '/me/photo*', delayMs: 3_000, times: 50 };

test('shows the photo of the last visit before Microsoft 365 has answered, and then the present one', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const first = await openTeams();
  await expect(first.tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  await sandbox.addFault(slowGraph);

  const { tab } = await openTeams();
  const photo = tab.getByRole('img', { name: 'Photo of Adele Vance' }).locator('img');
  await expect(photo).toBeVisible({ timeout: 2_500 });
  const requests = await sandbox.requests();
  expect(
    requests.filter(({ method, path }) => method === 'GET' && path.includes('$value')),
  ).toHaveLength(1);

  await sandbox.clearFaults();
  await sandbox.storePhoto(
    adele,
    (await jpegFile({ widthPx: 700, heightPx: 700, hue: 20 })).buffer,
  );
  const shownBefore = await photo.getAttribute('src');
  const third = await openTeams();
  const present = third.tab.getByRole('img', { name: 'Photo of Adele Vance' }).locator('img');
  await expect(third.tab.getByRole('button', { name: 'Remove photo' })).toBeVisible();
  await expect.poll(() => present.getAttribute('src')).not.toBe(shownBefore);
});

test('shows it before the host has answered, of the person whom Teams writes into the address', async ({
  openTeams,
  page,
}) => {
  const first = await openTeams();
  await expect(first.tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  const held: Route[] = [];
  await page.route(/hosts-teams[^/]*\.js$/, (route) => {
    held.push(route);
  });

  const { tab } = await openTeams();
  await expect(tab.locator('#first-paint-photo img')).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Change photo' })).toHaveCount(0);

  for (const route of held) await route.continue();
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
});

test('shows nothing of one person’s photo to the next', async ({ openTeams, sandboxOfWorker }) => {
  const first = await openTeams();
  await expect(first.tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  await sandboxOfWorker.addFault(slowGraph);
  const { people } = await sandboxOfWorker.status();
  const other = people.find(
    ({ userPrincipalName, hasPhoto }) => hasPhoto && userPrincipalName !== adele,
  )!;

  const { tab } = await openTeams({ query: { person: other.userPrincipalName } });

  await expect(tab.getByText(other.displayName)).toBeVisible();
  await expect(tab.getByRole('img', { name: 'Loading the photo' })).toBeVisible();
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toHaveCount(0);
});
