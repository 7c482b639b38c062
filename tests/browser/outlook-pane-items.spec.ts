import type { FrameLocator, Page } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { openItem, openPane } from './support/outlook-pane.ts';
import { frameFile, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test.use({ ignoreHTTPSErrors: true });

const pinned = { item: 'autumn-samples', pin: 'pinned' };
const photoOf = (pane: FrameLocator, name: string) =>
  pane.getByRole('img', { name: `Photo of ${name}` });

const selectNothing = (page: Page) => page.getByRole('button', { name: 'Select nothing' }).click();

/** Presses through the list as fast as Outlook takes it. */
async function pressThrough(page: Page, presses: number) {
  for (let press = 0; press < presses; press += 1) {
    await page.getByRole('button', { name: 'Next item' }).click();
  }
}

/** The photos that the pane shows from now on, for so long. */
const photosShown = (pane: FrameLocator, durationMs: number) =>
  pane.locator('body').evaluate(
    (body, forMs) =>
      new Promise<readonly string[]>((resolve) => {
        const shown = new Set<string>();
        const look = () => {
          for (const photo of body.querySelectorAll('[role=img]'))
            shown.add(photo.getAttribute('aria-label') ?? '');
        };
        const observer = new MutationObserver(look);
        observer.observe(body, { subtree: true, childList: true, attributes: true });
        setTimeout(() => {
          observer.disconnect();
          // What already stood there has changed nothing.
          look();
          resolve([...shown]);
        }, forMs);
      }),
    durationMs,
  );

async function continueDraftOf(pane: FrameLocator, name: string) {
  await expect(pane.getByText(`Your framing for ${name} is kept.`)).toBeVisible();
  await pane.getByRole('button', { name: `Back to ${name}` }).click();
  await pane.getByRole('button', { name: 'Continue draft' }).click();
  await expect(stageOf(pane.getByRole('dialog'))).toBeVisible();
}

test('a pinned pane follows the item, and searches when there is none', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, pinned);
  await expect(photoOf(pane, 'Elena Petrova')).toBeVisible();
  await openItem(page, 'Proofs of the spring catalogue');
  await expect(photoOf(pane, 'Aino Virtanen')).toBeVisible();
  await selectNothing(page);
  await expect(pane.getByRole('searchbox', { name: 'Find a contact' })).toBeVisible();
});

test('after ten quick changes an older answer is never shown', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  const pane = await openPane(page, sandbox.origins.outlook, pinned);
  await expect(photoOf(pane, 'Elena Petrova')).toBeVisible();
  // The first answers come after those of the last item.
  await sandbox.addFault({ path: '/me/contacts*', delayMs: 2_000, times: 4 });

  await pressThrough(page, 10);
  await page.getByRole('button', { name: 'Previous item' }).click();
  const shown = await photosShown(pane, 4_000);

  const kenji = 'No photo of Kenji 佐藤';
  await expect(pane.getByRole('img', { name: kenji })).toBeVisible();
  expect(shown.filter((name) => /photo of/i.test(name))).toEqual([kenji]);
});

test('another item during framing leaves the framing with its contact', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, pinned);
  await frameFile(pane, await jpegFile());
  await openItem(page, 'Proofs of the spring catalogue');
  await expect(photoOf(pane, 'Aino Virtanen')).toBeVisible();
  await continueDraftOf(pane, 'Elena Petrova');
});

test('nothing selected during framing leaves the framing with its contact', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, pinned);
  await frameFile(pane, await jpegFile());
  await selectNothing(page);
  await expect(pane.getByRole('searchbox', { name: 'Find a contact' })).toBeVisible();
  await continueDraftOf(pane, 'Elena Petrova');
});

test('another item during saving waits until the photo is stored', async ({
  page,
  sandboxOfWorker: sandbox,
}) => {
  const pane = await openPane(page, sandbox.origins.outlook, pinned);
  const dialog = await frameFile(pane, await jpegFile());
  await sandbox.addFault({ method: 'PUT', path: '*/photo/$value', delayMs: 3_000 });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('Uploading…')).toBeVisible();

  await openItem(page, 'Proofs of the spring catalogue');

  await expect(dialog.getByText('Uploading…')).toBeVisible();
  await expect(photoOf(pane, 'Aino Virtanen')).toBeVisible();
  const words = 'Another item was opened while the photo of Elena Petrova was being saved.';
  await expect(pane.getByText(words)).toBeVisible();
  const uploads = (await sandbox.requests()).filter(({ method }) => method === 'PUT');
  expect(uploads.map(({ status }) => status)).toEqual([200]);
});
