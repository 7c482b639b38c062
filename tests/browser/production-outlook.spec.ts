import { pageAddresses } from '#app/page-addresses';

import { jpegFile } from '../fixtures/pictures.ts';
import { mappedNames } from './support/mapped-names.ts';
import { expect, test, type ProductionTab } from './support/mapped-test.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { signInByWindow } from './support/sign-in-windows.ts';

const row = pageAddresses('outlook-pane', 'global');
const ownOrigin = `https://${mappedNames.app}`;

/** Every address outside the pane's row of the address table; scripts are allowed by origin or whole. */
const strayRequests = ({ asked }: ProductionTab): readonly string[] => {
  const allowed = [ownOrigin, ...row.origins, ...(row.scripts ?? [])];
  return asked().filter(
    (address) => !allowed.includes(new URL(address).origin) && !allowed.includes(address),
  );
};

const pane = { place: 'pane', query: { item: 'autumn-samples' } } as const;

test('changes a contact’s photo beside its message and takes it back, asking nobody outside its row', async ({
  openProduction,
}) => {
  const production = await openProduction(pane);
  const { tab } = production;
  await expect(tab.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();

  await saveFramed(tab, await frameFile(tab, await jpegFile()));
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.getByRole('status')).toHaveText('Undone');

  expect(strayRequests(production)).toEqual([]);
  for (const address of row.scripts ?? []) {
    expect(production.asked().some((asked) => asked.startsWith(address))).toBe(true);
  }
});

test('asks for contacts and for nothing else', async ({ mappedHosts, openProduction }) => {
  const { tab } = await openProduction(pane);
  await expect(tab.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();
  await saveFramed(tab, await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 })));

  const requests = await mappedHosts.control.requests();

  const scopes = requests.flatMap((request) => request.scopes ?? []);
  expect([...new Set(scopes)]).toEqual(['Contacts.ReadWrite']);
});

test('signs in by a window where Outlook has no bridge', async ({ openProduction }) => {
  const production = await openProduction({
    ...pane,
    query: { ...pane.query, bridge: 'absent' },
  });
  const { tab } = production;
  await expect(tab.getByText('Portrait needs your permission')).toBeVisible();

  await signInByWindow(production);

  await expect(tab.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();
});

for (const name of ['officeJs', 'microsoftAjax'] as const) {
  test(`offers the contacts by ordinary sign-in within 10 s without ${mappedNames[name]}`, async ({
    openProduction,
  }) => {
    // The bridge would sign in without a window where Office.js is there.
    const query = { ...pane.query, bridge: 'absent' };
    const production = await openProduction({ ...pane, query, without: [name], time: 'moved' });
    const { page, tab } = production;
    const goOn = tab.getByRole('button', { name: 'Go on without Outlook' });
    if (name === 'microsoftAjax') {
      await expect(tab.getByText('Waiting for Outlook…')).toBeVisible();
      await page.clock.fastForward(10_000);
    }
    await expect(tab.getByRole('button', { name: 'Try again' })).toBeVisible();

    await goOn.click();
    await signInByWindow(production);
    await tab.getByRole('searchbox', { name: 'Find a contact' }).fill('Petrova');
    await tab.getByRole('list').getByRole('button', { name: 'Elena Petrova' }).first().click();

    await expect(tab.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();
  });
}
