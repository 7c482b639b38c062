import { jpegFile } from '../fixtures/pictures.ts';
import { middleOf, placeOfPicture } from './support/framing.ts';
import { frameFile, openPicker, saveFramed, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test('is framed with the mouse: the picture follows the pointer, the wheel zooms about it', async ({
  openTeams,
}) => {
  const { page, tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile());
  const stage = stageOf(dialog);
  const middle = await middleOf(stage);

  await page.mouse.move(middle.x, middle.y);
  const start = await placeOfPicture(stage);
  await page.mouse.wheel(0, -400);
  await expect(dialog.getByRole('slider', { name: 'Zoom' })).not.toHaveValue('0');
  const zoomed = await placeOfPicture(stage);
  expect(zoomed[0]).toBeGreaterThan(start[0]!);

  await page.mouse.down();
  await page.mouse.move(middle.x + 30, middle.y - 20);
  await page.mouse.move(middle.x + 50, middle.y - 40);
  await page.mouse.up();
  const dragged = await placeOfPicture(stage);
  expect(dragged[4]! - zoomed[4]!).toBeCloseTo(50, 0);
  expect(dragged[5]! - zoomed[5]!).toBeCloseTo(-40, 0);

  await dialog.getByRole('button', { name: 'Undo step' }).click();
  expect(await placeOfPicture(stage)).toEqual(zoomed);
  await dialog.getByRole('button', { name: 'Redo step' }).click();
  expect(await placeOfPicture(stage)).toEqual(dragged);
  await saveFramed(tab, dialog);
});

test('stays open at a press beside it', async ({ openTeams }) => {
  const { page, tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
  const box = await dialog.boundingBox();
  await page.mouse.click(box!.x - 10, box!.y + 100);
  await expect(stageOf(dialog)).toBeVisible();
});

test('takes a picture that is pasted', async ({ openTeams }) => {
  const { tab } = await openTeams();
  const dialog = await openPicker(tab);
  const { buffer } = await jpegFile({ widthPx: 900, heightPx: 700 });
  await dialog.evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  }, buffer.toString('base64'));
  await expect(stageOf(dialog)).toBeVisible();
});
