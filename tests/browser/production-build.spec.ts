import { pageAddresses } from '#app/page-addresses';

import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test, type ProductionTab } from './support/mapped-test.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { adele } from './support/people.ts';
import { frameStorage } from './support/storage-profile.ts';

const row = pageAddresses('personal-tab', 'global');
const ownOrigin = `https://${mappedNames.app}`;

/** Every address outside the page's row of the address table. */
const strayRequests = ({ asked }: ProductionTab): readonly string[] =>
  asked().filter(
    (address) =>
      ![ownOrigin, ...row.origins].includes(new URL(address).origin) &&
      !row.optional.includes(address),
  );

test('gives the frame the storage that the profile is named for', async ({
  openProduction,
}, testInfo) => {
  const { tab } = await openProduction();
  await expect(tab.getByRole('heading', { name: 'Your photo' })).toBeVisible();

  const storage = await frameStorage(tab);

  expect(storage).toBe(testInfo.project.name === 'denied' ? 'denied' : 'granted');
});

test('changes the photo and takes it back, asking nobody outside its row', async ({
  mappedHosts,
  openProduction,
}, testInfo) => {
  const { control } = mappedHosts;
  const before = await control.storedPhoto(adele);
  const production = await openProduction();
  const { tab } = production;
  await expect(tab.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();

  await saveFramed(tab, await frameFile(tab, await jpegFile()));
  expect(await meanDifferenceOf255(before!, (await control.storedPhoto(adele))!)).toBeGreaterThan(
    20,
  );
  const undoWords =
    testInfo.project.name === 'denied'
      ? 'Undo is possible until you close this page.'
      : 'The earlier photo is kept in Teams on this device.';
  await expect(tab.getByText(undoWords)).toBeVisible();

  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');
  const after = await control.storedPhoto(adele);
  expect(await meanDifferenceOf255(before!, after!)).toBeLessThan(samePictureLimitOf255);

  expect(strayRequests(production)).toEqual([]);
  expect(production.asked()).toContain(row.optional[0]);
});

test('asks for User.ReadWrite and for nothing else', async ({ mappedHosts, openProduction }) => {
  const { tab } = await openProduction();
  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));

  const requests = await mappedHosts.control.requests();

  const scopes = requests.flatMap((request) => request.scopes ?? []);
  expect([...new Set(scopes)]).toEqual(['User.ReadWrite']);
});

test('works with the optional origin blocked', async ({ mappedHosts, openProduction }) => {
  const { control } = mappedHosts;
  const before = await control.storedPhoto(adele);
  const { tab } = await openProduction({ without: ['teamsHostList'] });

  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));

  expect(await meanDifferenceOf255(before!, (await control.storedPhoto(adele))!)).toBeGreaterThan(
    20,
  );
});
