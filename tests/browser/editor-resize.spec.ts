import { jpegFile } from '../fixtures/pictures.ts';
import { frameFile } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

/** Of every preview that is shown: its edge in CSS pixels, and how much of its picture is not blank, 0 to 1. */
const readPreviews = (canvases: (HTMLElement | SVGElement)[]) =>
  canvases
    .filter((element) => element instanceof HTMLCanvasElement && element.clientWidth > 0)
    .map((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas
        .getContext('2d')!
        .getImageData(0, 0, Math.max(1, canvas.width), Math.max(1, canvas.height));
      const opaque = data.filter((value, index) => index % 4 === 3 && value === 255).length;
      return {
        edgePx: canvas.clientWidth,
        drawnPx: canvas.width,
        painted: opaque / (data.length / 4),
      };
    });

test('previews are whole when a narrow page becomes wide, as when a phone is turned', async ({
  openTeams,
}) => {
  const { page, tab } = await openTeams();
  await page.setViewportSize({ width: 420, height: 800 });
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
  const previews = dialog.getByRole('region', { name: 'Preview' }).locator('canvas');

  await page.setViewportSize({ width: 1280, height: 800 });
  // Three looks of five places; the large one is not shown where the page is narrow.
  await expect.poll(async () => (await previews.evaluateAll(readPreviews)).length).toBe(15);
  const shown = await previews.evaluateAll(readPreviews);
  expect(shown).toEqual(shown.map(({ edgePx }) => ({ edgePx, drawnPx: edgePx, painted: 1 })));
});

/** How much of the column of the previews is out of view. */
const hiddenHeightPx = (preview: HTMLElement | SVGElement) =>
  preview.parentElement!.scrollHeight - preview.parentElement!.clientHeight;

test('previews leave rows out rather than be cut through by a failure, and have them back', async ({
  openTeams,
  sandboxOfWorker: sandbox,
}) => {
  const { page, tab } = await openTeams();
  await page.setViewportSize({ width: 1280, height: 820 });
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
  const preview = dialog.getByRole('region', { name: 'Preview' });
  const shown = async () => (await preview.locator('canvas').evaluateAll(readPreviews)).length;
  expect(await shown()).toBe(15);

  await sandbox.addFault({ method: 'PUT', path: '/me/photo/$value', status: 400 });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect.poll(shown).toBe(12);
  expect(await preview.evaluate(hiddenHeightPx)).toBe(0);

  await page.setViewportSize({ width: 1280, height: 1100 });
  await expect.poll(shown).toBe(15);
  const whole = await preview.locator('canvas').evaluateAll(readPreviews);
  expect(whole).toEqual(whole.map(({ edgePx }) => ({ edgePx, drawnPx: edgePx, painted: 1 })));
});
