import { jpegFile } from '../fixtures/pictures.ts';
import { findLayoutProblems, readLayoutShift, watchLayoutShift } from './support/looks/index.ts';
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
    const before = await cardOnPage(stage);
    await saveAnother(stage);
    expect(await cardOnPage(stage)).toEqual(before);
  }
});

/** A phone on its side, a laptop at 200 percent, a small pane. */
const shortPages = [
  { widthPx: 320, heightPx: 480 },
  { widthPx: 400, heightPx: 560 },
  { widthPx: 640, heightPx: 360 },
];

test('shows the outcome of a save in a short page with every button beside it', async ({
  page,
  sandboxOfWorker,
}) => {
  const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
  for (const size of shortPages) {
    await sandboxOfWorker.reset();
    await stage.open(adele);
    await stage.resize(size);
    await saveAnother(stage);
    for (const name of ['Change photo', 'Remove photo', 'Undo']) {
      await expect(stage.tab.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    expect(await findLayoutProblems(await stage.frame())).toEqual([]);
  }
});

async function saveAnother({ tab }: TabStage): Promise<void> {
  const dialog = await frameFile(tab, await jpegFile({ widthPx: 900, heightPx: 700 }));
  await saveFramed(tab, dialog);
  await expect(tab.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
}

/** The card's box where the page begins at 0, however far it is scrolled. */
const cardOnPage = ({ tab }: TabStage) =>
  tab.locator('.tab-card').evaluate((card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, width, height };
  });
