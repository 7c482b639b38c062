import type { FrameLocator, Locator, Page } from '@playwright/test';

import { meanDifferenceOf255 } from '../support/compare-pictures.ts';
import { adele } from './support/people.ts';
import { expectSaved, openPicker, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

const takeButton = (dialog: Locator) => dialog.getByRole('button', { name: 'Take a photo' });
const liveView = (dialog: Locator) => dialog.getByLabel('What the camera sees');

async function openCamera(tab: FrameLocator): Promise<Locator> {
  const dialog = await openPicker(tab);
  await takeButton(dialog).click();
  return dialog;
}

/** The middle square of what the camera films now. */
const filmedNow = async (view: Locator): Promise<Buffer> => {
  const address = await view.evaluate((video: HTMLVideoElement) => {
    const { videoWidth, videoHeight } = video;
    const edge = Math.min(videoWidth, videoHeight);
    const canvas = document.createElement('canvas');
    canvas.width = edge;
    canvas.height = edge;
    canvas.getContext('2d')?.drawImage(video, (edge - videoWidth) / 2, (edge - videoHeight) / 2);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
};

const trackOf = (view: Locator) =>
  view.evaluateHandle((video: HTMLVideoElement) => {
    const [track] = (video.srcObject as MediaStream).getVideoTracks();
    if (!track) throw new Error('The view shows no stream.');
    return track;
  });

test('takes a photo with the camera, frames and saves it', async ({
  context,
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  await context.grantPermissions(['camera']);
  const before = (await sandbox.storedPhoto(adele))!;
  const { tab } = await openTeams();
  const dialog = await openCamera(tab);
  const view = liveView(dialog);
  await expect(tab.getByRole('status')).toHaveText('The camera is on.');
  await expect
    .poll(() => view.evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(0);
  const filmed = await filmedNow(view);
  const track = await trackOf(view);

  await takeButton(dialog).click();
  await expect(dialog.getByRole('button', { name: 'Stop counting' })).toBeVisible();
  await expect(stageOf(dialog)).toBeFocused();
  expect(await track.evaluate(({ readyState }) => readyState)).toBe('ended');
  await expect(dialog.getByRole('button', { name: 'Retake' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expectSaved(tab);
  const saved = (await sandbox.storedPhoto(adele))!;
  // The pattern moves, and a little of its edges is outside the frame.
  expect(await meanDifferenceOf255(filmed, saved)).toBeLessThan(15);
  expect(await meanDifferenceOf255(before, saved)).toBeGreaterThan(40);
});

/** The person's own answer to the browser's question. */
async function refuseCamera(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.setPermission', {
    browserContextId: targetInfo.browserContextId!,
    permission: { name: 'camera' },
    setting: 'denied',
  });
  await session.detach();
}

test('says why there is no camera where the person refuses it, and what else to do', async ({
  context,
  openTeams,
}) => {
  const { page, tab } = await openTeams();
  await refuseCamera(page);
  const dialog = await openCamera(tab);
  await expect(dialog.getByRole('alert')).toContainText('The camera cannot be used here');
  await expect(dialog.getByRole('alert')).toContainText('It is not allowed: by you');
  await expect(dialog.getByRole('button', { name: 'Use camera' })).toBeFocused();

  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  expect(await (await chooser).element().getAttribute('capture')).toBe('user');

  await context.grantPermissions(['camera']);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(liveView(dialog)).toBeVisible();
  await expect(dialog.getByRole('alert')).toBeHidden();
});
