import type { FrameLocator, Page } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test.use({ ignoreHTTPSErrors: true });

type Opened = { readonly pane: FrameLocator; readonly page: Page };

async function open(page: Page, origin: string, query: Record<string, string>): Promise<Opened> {
  const search = new URLSearchParams({ panel: 'closed', pane: 'open', ...query }).toString();
  await page.goto(`${origin}/outlook?${search}`);
  return { page, pane: page.frameLocator('iframe[title="Portrait"]') };
}

const choose = (page: Page, subject: string) =>
  page.getByRole('navigation').getByRole('button', { name: subject }).click();

test.describe('the contact behind the open item', () => {
  const firstPeople = [
    ['autumn-samples', 'Photo of Elena Petrova'],
    ['print-proofs', 'photo of Aino Virtanen'],
    ['draft-thanks', 'photo of Hanna Müller'],
    ['supplier-day', 'photo of Mikkel Sørensen'],
  ] as const;
  for (const [item, photo] of firstPeople) {
    test(`is found beside ${item}`, async ({ page, sandboxOfWorker }) => {
      const { pane } = await open(page, sandboxOfWorker.origins.outlook, { item });
      await expect(pane.getByRole('img', { name: photo })).toBeVisible();
    });
  }

  test('is chosen where several have the address', async ({ page, sandboxOfWorker }) => {
    const { outlook } = sandboxOfWorker.origins;
    const { pane } = await open(page, outlook, { item: 'survey-results' });
    await pane.getByRole('list', { name: 'Contacts found' }).getByRole('button').last().click();
    await expect(pane.getByRole('img', { name: 'photo of Sofi C.' })).toBeVisible();
  });

  test('is made where there is none, and gets its photo', async ({ page, sandboxOfWorker }) => {
    const { outlook } = sandboxOfWorker.origins;
    const { pane } = await open(page, outlook, { item: 'ski-house' });
    await pane.getByRole('combobox', { name: 'Folder' }).selectOption('Suppliers / Nordic');
    await pane.getByRole('button', { name: 'Add to contacts' }).click();
    await expect(pane.getByRole('img', { name: 'No photo of Dana Whitlock' })).toBeVisible();
    const dialog = await frameFile(pane, await jpegFile());
    await saveFramed(pane, dialog);
    await expect(pane.getByRole('img', { name: 'Photo of Dana Whitlock' })).toBeVisible();
  });

  test('is none for a distribution list', async ({ page, sandboxOfWorker }) => {
    const { pane } = await open(page, sandboxOfWorker.origins.outlook, { item: 'team-news' });
    await expect(pane.getByText('This is a distribution list.')).toBeVisible();
  });

  test('follows the item in a pinned pane, the last of many', async ({ page, sandboxOfWorker }) => {
    const { outlook } = sandboxOfWorker.origins;
    const { pane } = await open(page, outlook, { item: 'autumn-samples', pin: 'pinned' });
    await expect(pane.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();
    for (let press = 0; press < 9; press += 1) {
      await page.getByRole('button', { name: 'Next item' }).click();
    }
    await expect(pane.getByRole('img', { name: 'photo of Kenji 佐藤' })).toBeVisible();
    await page.getByRole('button', { name: 'Select nothing' }).click();
    await expect(pane.getByRole('searchbox', { name: 'Find a contact' })).toBeVisible();
  });

  test('keeps a framing when another item is opened', async ({ page, sandboxOfWorker }) => {
    const { outlook } = sandboxOfWorker.origins;
    const { pane } = await open(page, outlook, { item: 'autumn-samples', pin: 'pinned' });
    await frameFile(pane, await jpegFile());
    // The framing has come to rest and is kept.
    await expect(pane.getByRole('application', { name: 'Photo position' })).toBeVisible();
    await choose(page, 'Proofs of the spring catalogue');
    await expect(pane.getByText('Your framing for Elena Petrova is kept.')).toBeVisible();
    await pane.getByRole('button', { name: 'Back to Elena Petrova' }).click();
    await pane.getByRole('button', { name: 'Continue draft' }).click();
    await expect(pane.getByRole('application', { name: 'Photo position' })).toBeVisible();
  });
});

test('a host that never answers is said within 10 s, with a way on', async ({
  page,
  sandboxOfWorker,
}) => {
  const { outlook } = sandboxOfWorker.origins;
  const { pane } = await open(page, outlook, { item: 'autumn-samples', answers: 'silent' });
  await expect(pane.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 12_000 });
  await pane.getByRole('button', { name: 'Go on without Outlook' }).click();
  await expect(pane.getByRole('searchbox', { name: 'Find a contact' })).toBeVisible();
});

test('in a plain browser the pane searches, also after Outlook in the same tab', async ({
  page,
  sandboxOfWorker,
}) => {
  const { outlook, outlookApp } = sandboxOfWorker.origins;
  const { pane } = await open(page, outlook, { item: 'autumn-samples' });
  await expect(pane.getByRole('img', { name: 'Photo of Elena Petrova' })).toBeVisible();
  await page.goto(`${outlookApp}/outlook-pane.html`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
