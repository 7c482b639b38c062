import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255 } from '../support/compare-pictures.ts';
import { choosePerson, openPane } from './support/outlook-pane.ts';
import { adele } from './support/people.ts';
import { frameFile, saveFramed, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test.use({ ignoreHTTPSErrors: true });

const picture = () => jpegFile({ widthPx: 900, heightPx: 700 });

test('a contact in a folder below another gets its photo there', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  const pane = await openPane(page, sandbox.origins.outlook, { item: 'print-proofs' });
  await saveFramed(pane, await frameFile(pane, await picture()));

  const upload = (await sandbox.requests()).find(({ method }) => method === 'PUT');
  expect(upload?.path).toMatch(
    /\/me\/contactFolders\/[^/]+\/childFolders\/[^/]+\/contacts\/[^/]+\/photo\/\$value$/,
  );
});

test('a colleague’s contact gets the photo that the directory has', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, { item: 'floor-plan' });
  await pane.getByRole('button', { name: 'Add to contacts' }).click();
  await pane.getByRole('button', { name: 'Use the photo from the directory' }).click();
  const dialog = pane.getByRole('dialog', { name: 'Change photo' });
  await expect(stageOf(dialog)).toBeVisible();
  await saveFramed(pane, dialog);
  await expect(pane.getByRole('img', { name: 'Photo of Björn Ångström' })).toBeVisible();
});

test('a new contact whose photo is refused stays, and only the photo is tried again', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  const pane = await openPane(page, sandbox.origins.outlook, { item: 'ski-house' });
  await pane.getByRole('button', { name: 'Add to contacts' }).click();
  const dialog = await frameFile(pane, await picture());
  await sandbox.addFault({ method: 'PUT', path: '*/photo/$value', status: 500, times: 20 });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Microsoft 365 met a fault');
  await expect(dialog.getByText('Dana Whitlock is now in the contacts')).toBeVisible();

  await sandbox.clearFaults();
  await dialog.getByRole('button', { name: 'Try again' }).click();

  await expect(pane.getByRole('img', { name: 'Photo of Dana Whitlock' })).toBeVisible();
  const made = (await sandbox.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/contacts'),
  );
  expect(made).toHaveLength(1);
});

test('“Me” is the signed-in person’s own photo', async ({ page, sandboxOfWorker: sandbox }) => {
  const before = (await sandbox.storedPhoto(adele))!;
  const pane = await openPane(page, sandbox.origins.outlook, { item: 'autumn-samples' });
  await choosePerson(pane, 'Me');
  await expect(pane.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();
  await saveFramed(pane, await frameFile(pane, await picture()));

  expect(await meanDifferenceOf255(before, (await sandbox.storedPhoto(adele))!)).toBeGreaterThan(
    20,
  );
  await expect(pane.getByRole('button', { name: 'Remove photo' })).toBeVisible();
});

test('another person on the item is chosen from the list, and a room is told apart', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, { item: 'kick-off' });
  await choosePerson(pane, 'Room Aurora');
  await expect(pane.getByText('This may be a room')).toBeVisible();
  await choosePerson(pane, 'Another contact');
  await expect(pane.getByRole('searchbox', { name: 'Find a contact' })).toBeVisible();
});

test('in a shared mailbox it is said whose contacts these are, and the owner’s can be chosen', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  const pane = await openPane(page, sandbox.origins.outlook, { item: 'shared-elena' });
  const whose = pane.getByRole('radiogroup', { name: 'Whose contacts' });
  await expect(whose.getByRole('radio', { name: 'My contacts' })).toBeChecked();
  await expect(pane.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();

  await whose.getByRole('radio', { name: /^Contacts of / }).check();
  await expect(pane.getByText('This needs your permission for shared contacts')).toBeVisible();
  await expect(pane.getByRole('img', { name: 'hoto of Elena Petrova' })).toBeVisible();
  await saveFramed(pane, await frameFile(pane, await picture()));

  const requests = await sandbox.requests();
  const upload = requests.find(({ method }) => method === 'PUT');
  expect(upload?.path).toMatch(/\/users\/[^/]+\/contacts\/[^/]+\/photo\/\$value$/);
  const scopes = requests.flatMap((request) => request.scopes ?? []);
  expect([...new Set(scopes)]).toEqual(['Contacts.ReadWrite', 'Contacts.ReadWrite.Shared']);
});
