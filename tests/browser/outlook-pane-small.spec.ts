import type { FrameLocator, Page } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { findSidewaysScrolling } from './support/looks/index.ts';
import { openPane } from './support/outlook-pane.ts';
import { chooseFile, openPicker, saveFramed, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test.use({ ignoreHTTPSErrors: true });

/** The pane of the shell is 320 px wide with its border; the window is made so that 400 px of height are left to it. */
async function shrinkPane(page: Page) {
  const frame = page.locator('iframe[title="Portrait"]');
  const { width, height } = page.viewportSize()!;
  const before = (await frame.boundingBox())!;
  await page.setViewportSize({ width, height: height - before.height + 400 });
  const { width: paneWidth, height: paneHeight } = (await frame.boundingBox())!;
  expect(paneWidth).toBeLessThanOrEqual(320);
  expect(paneHeight).toBe(400);
}

const expectNothingSideways = async (page: Page) => {
  const frame = page.frames().find((each) => each.url().includes('/outlook-pane.html'));
  expect(await findSidewaysScrolling(frame!)).toEqual([]);
};

async function frameByButtons(pane: FrameLocator, page: Page) {
  const dialog = await openPicker(pane);
  await expectNothingSideways(page);
  await chooseFile(dialog, await jpegFile());
  await expect(stageOf(dialog)).toBeVisible();
  await expectNothingSideways(page);
  for (const name of ['Zoom in', 'Move left', 'Rotate right', 'Flip', 'Undo step']) {
    await dialog.getByRole('button', { name }).click();
  }
  return dialog;
}

test('the whole job is done in 320 by 400 px without scrolling sideways', async ({
  page,
  sandboxOfWorker: { origins },
}) => {
  const pane = await openPane(page, origins.outlook, { item: 'ski-house' });
  await shrinkPane(page);
  await pane.getByRole('combobox', { name: 'Folder' }).selectOption('Suppliers / Nordic');
  await expectNothingSideways(page);
  await pane.getByRole('button', { name: 'Add to contacts' }).click();
  await expect(pane.getByRole('img', { name: 'No photo of Dana Whitlock' })).toBeVisible();
  await expectNothingSideways(page);

  await saveFramed(pane, await frameByButtons(pane, page));
  await expectNothingSideways(page);
  await pane.getByRole('combobox', { name: 'Person' }).click();
  await expectNothingSideways(page);
  await pane.getByRole('option', { name: 'Me', exact: true }).click();
  await expect(pane.getByRole('img', { name: 'Photo of Adele Vance' })).toBeVisible();

  await saveFramed(pane, await frameByButtons(pane, page));
  await pane.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(pane.getByRole('status')).toHaveText('Undone');
  await expectNothingSideways(page);
});
