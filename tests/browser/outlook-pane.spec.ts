import { jpegFile } from '../fixtures/pictures.ts';
import { openPane } from './support/outlook-pane.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test.use({ ignoreHTTPSErrors: true });

test.describe('the contact behind the open item', () => {
  const firstPeople = [
    ['autumn-samples', 'Photo of Elena Petrova'],
    ['print-proofs', 'photo of Aino Virtanen'],
    ['draft-thanks', 'photo of Hanna Müller'],
    ['supplier-day', 'photo of Mikkel Sørensen'],
  ] as const;
  for (const [item, photo] of firstPeople) {
    test(`is found beside ${item}`, async ({ page, sandboxOfWorker }) => {
      const pane = await openPane(page, sandboxOfWorker.origins.outlook, { item });
      await expect(pane.getByRole('img', { name: photo })).toBeVisible();
    });
  }

  test('is chosen where several have the address', async ({ page, sandboxOfWorker }) => {
    const { outlook } = sandboxOfWorker.origins;
    const pane = await openPane(page, outlook, { item: 'survey-results' });
    await pane.getByRole('list', { name: 'Contacts found' }).getByRole('button').last().click();
    await expect(pane.getByRole('img', { name: 'photo of Sofi C.' })).toBeVisible();
  });

  test('is made where there is none, and gets its photo', async ({ page, sandboxOfWorker }) => {
    const { outlook } = sandboxOfWorker.origins;
    const pane = await openPane(page, outlook, { item: 'ski-house' });
    await pane.getByRole('combobox', { name: 'Folder' }).selectOption('Suppliers / Nordic');
    await pane.getByRole('button', { name: 'Add to contacts' }).click();
    await expect(pane.getByRole('img', { name: 'No photo of Dana Whitlock' })).toBeVisible();
    const dialog = await frameFile(pane, await jpegFile());
    await saveFramed(pane, dialog);
    await expect(pane.getByRole('img', { name: 'Photo of Dana Whitlock' })).toBeVisible();
  });

  test('is none for a distribution list', async ({ page, sandboxOfWorker }) => {
    const pane = await openPane(page, sandboxOfWorker.origins.outlook, { item: 'team-news' });
    await expect(pane.getByText('This is a distribution list.')).toBeVisible();
  });
});

test('a host that never answers is said within 10 s, with a way on', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  await page.clock.install();
  const pane = await openPane(page, origins.outlook, { item: 'autumn-samples', answers: 'silent' });
  const tenSecondsPass = async () => {
    await expect(pane.getByText('Waiting for Outlook…')).toBeVisible();
    await page.clock.fastForward(10_000);
    await expect(pane.getByRole('alert')).toContainText('Outlook did not answer');
  };
  await tenSecondsPass();
  await pane.getByRole('button', { name: 'Try again' }).click();
  await tenSecondsPass();

  await pane.getByRole('button', { name: 'Go on without Outlook' }).click();
  await expect(pane.getByRole('searchbox', { name: 'Find a contact' })).toBeVisible();
});

test('in a plain browser the pane searches, also after Outlook in the same tab', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, { item: 'autumn-samples' });
  await expect(pane.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();
  await page.goto(`${origins.outlookApp}/outlook-pane.html`);
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await (await popup).getByRole('button', { name: 'Adele Vance' }).click();

  await page.getByRole('searchbox', { name: 'Find a contact' }).fill('virta');
  await page.getByRole('list').getByRole('button', { name: 'Aino Virtanen' }).click();
  await expect(page.getByRole('img', { name: 'Photo of Aino Virtanen' })).toBeVisible();
});
