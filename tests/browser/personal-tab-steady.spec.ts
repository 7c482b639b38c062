import { jpegFile } from '../fixtures/pictures.ts';
import { readLayoutShift, watchLayoutShift } from './support/looks/index.ts';
import { adele } from './support/people.ts';
import { frameFile, saveFramed } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';
import { createTabStage, looks, type TabStage } from './support/tab-stage.ts';

/** As Google's "good" is 0.1, this is next to nothing. */
const shiftLimit = 0.02;

const photoOf = ({ tab }: TabStage) => tab.getByRole('img', { name: 'Photo of Adele Vance' });

test('moves nothing and keeps its colours from the first paint to the photo', async ({
  page,
  sandboxOfWorker,
}) => {
  const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
  await watchLayoutShift(page);
  for (const look of looks) {
    await stage.open(adele, look);
    await expect(photoOf(stage)).toBeVisible();
    const frame = await stage.frame();
    const { score, moved } = await readLayoutShift(frame);
    expect(score, `${look.theme}, ${look.widthPx} px: ${moved.join(' ')}`).toBeLessThan(shiftLimit);

    const backgrounds = await frame.evaluate(() =>
      ['html', '.fui-FluentProvider > div'].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).backgroundColor;
      }),
    );
    expect(new Set(backgrounds).size, backgrounds.join(' ')).toBe(1);
  }
});

test('leaves the card where it is when the outcome appears', async ({ page, sandboxOfWorker }) => {
  const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
  for (const look of looks.filter(({ theme }) => theme === 'default')) {
    await sandboxOfWorker.reset();
    await stage.open(adele, look);
    await expect(photoOf(stage)).toBeVisible();
    const card = stage.tab.getByRole('heading', { name: 'Your photo' }).locator('xpath=../..');
    const before = await card.boundingBox();

    const dialog = await frameFile(stage.tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
    await saveFramed(stage.tab, dialog);

    await expect(stage.tab.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
    expect(await card.boundingBox()).toEqual(before);
  }
});
