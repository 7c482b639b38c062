import { pageAddresses } from '#app/page-addresses';

import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test } from './support/mapped-test.ts';
import {
  recordedSettings,
  retailGroupId,
  saveOf,
  settingsOf,
  settingsOfTab,
  storedPhotos,
  tabOf,
  useFramed,
} from './support/team-stage.ts';

const ownOrigin = `https://${mappedNames.app}`;
const row = pageAddresses('channel-settings', 'global');

test('gives the team its photo as it ships, in https://teams.microsoft.com, and takes it back', async ({
  mappedHosts: { control },
  openProduction,
}) => {
  const before = await storedPhotos(control);
  const production = await openProduction({ query: { place: 'channel', dialog: 'add' } });
  const { asked, tab } = production;
  await expect(settingsOf(production).getByRole('img', { name: 'Photo of Retail' })).toBeVisible();
  await expect(saveOf(production)).toBeDisabled();

  await useFramed(production);
  await saveOf(production).click();

  await expect(tabOf(production)).toHaveAttribute('aria-current', 'page');
  expect(await recordedSettings(production)).toEqual(settingsOfTab(ownOrigin, retailGroupId));
  const after = await storedPhotos(control);
  expect(await meanDifferenceOf255(before.team!, after.team!)).toBeGreaterThan(20);
  expect(after.group).toEqual(after.team);

  const copies = tab.getByRole('region', { name: 'Earlier photos' }).getByRole('listitem');
  await expect(copies).toHaveCount(2);
  await copies
    .filter({ hasText: 'Team photo in Teams' })
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(tab.getByRole('status')).toHaveText('Saved');
  const restored = await storedPhotos(control);
  expect(await meanDifferenceOf255(before.team!, restored.team!)).toBeLessThan(
    samePictureLimitOf255,
  );
  const stray = asked().filter(
    (address) =>
      ![ownOrigin, ...row.origins].includes(new URL(address).origin) &&
      !row.optional.includes(address),
  );
  expect(stray).toEqual([]);
});
