import { jpegFile } from '../fixtures/pictures.ts';
import {
  findAccessibilityProblems,
  findLayoutProblems,
  loosenText,
} from './support/looks/index.ts';
import { frameFile } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';
import { createTabStage, type TabStage } from './support/tab-stage.ts';
import { tabState } from './support/tab-states.ts';
import { wordsOf, type SpokenLanguage } from './support/texts.ts';

const english = wordsOf('en');

async function expectGoodLook(stage: TabStage, where: string) {
  expect.soft(await findLayoutProblems(await stage.frame()), where).toEqual([]);
  const access = await findAccessibilityProblems(stage.page, stage.frameSelector);
  expect.soft(access, where).toEqual([]);
}

test('is led through by the keyboard, and the dialog gives the focus back', async ({
  page,
  sandboxOfWorker,
}) => {
  const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
  const { tab } = stage;
  await tabState('photo').reach(stage, english);
  const focused = tab.locator(':focus');
  const tabThrough = async (names: readonly string[]) => {
    for (const name of names) {
      await page.keyboard.press('Tab');
      await expect(focused).toHaveAccessibleName(name);
    }
  };

  await tab.getByRole('button', { name: 'Change photo' }).focus();
  await tabThrough(['Remove photo']);
  await page.keyboard.press('Shift+Tab');
  await expect(focused).toHaveAccessibleName('Change photo');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('Upload a photo');
  await tabThrough(['Take a photo', 'Cancel', 'Save', 'Upload a photo']);
  await page.keyboard.press('Escape');
  await expect(tab.getByRole('dialog')).toBeHidden();
  await expect(focused).toHaveAccessibleName('Change photo');

  await frameFile(tab, await jpegFile({ widthPx: 1200, heightPx: 900 }));
  await tab.getByRole('application').focus();
  await tabThrough(['Zoom out', 'Zoom', 'Zoom in', 'Straighten']);
  await tabThrough(['Move left', 'Move right', 'Move up', 'Move down']);
  await tabThrough(['Rotate left', 'Rotate right', 'Flip', 'Undo step', 'Redo step', 'Reset']);
  await tabThrough(['Preview', 'Choose another photo', 'Cancel', 'Save', 'Photo position']);
  await page.keyboard.press('Escape');
  await expect(tab.getByRole('dialog')).toBeHidden();
  await expect(focused).toHaveAccessibleName('Change photo');
});

test('gives the focus to Change photo after the photo itself was pressed', async ({
  page,
  sandboxOfWorker,
}) => {
  const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
  await tabState('photo').reach(stage, english);
  const photo = stage.tab.getByRole('img', { name: 'Photo of Adele Vance' });
  const box = await photo.boundingBox();
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
  await expect(stage.tab.getByRole('dialog', { name: 'Change photo' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage.tab.locator(':focus')).toHaveAccessibleName('Change photo');
});

test.describe('with motion reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('looks right in forced colours', async ({ page, sandboxOfWorker }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
    for (const name of ['photo', 'choosing', 'framing']) {
      await tabState(name).reach(stage, english);
      await expectGoodLook(stage, `${name}, forced colours`);
    }
  });

  for (const language of ['en', 'es'] satisfies SpokenLanguage[]) {
    test(`bears looser text in ${language}`, async ({ page, sandboxOfWorker }) => {
      const stage = createTabStage({ page, sandbox: sandboxOfWorker, language });
      const words = wordsOf(language);
      await tabState('photo').reach(stage, words);
      await loosenText(await stage.frame());
      for (const name of ['choosing', 'refused', 'framing']) {
        await tabState(name).reach(stage, words);
        for (const widthPx of [320, 1280] as const) {
          await stage.wear({ theme: 'default', widthPx });
          const found = await findLayoutProblems(await stage.frame());
          expect.soft(found, `${name}, ${widthPx} px`).toEqual([]);
        }
      }
    });
  }
});

test.describe('zoomed', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' }, deviceScaleFactor: 2 });

  /** What is left of a window of 1280 x 720 at 200 %, and of one of 1280 x 1024 at 400 %. */
  const sizes = [
    { widthPx: 640, heightPx: 360 },
    { widthPx: 320, heightPx: 256 },
  ];

  test('looks right at 200 and 400 percent, and Save can be reached', async ({
    page,
    sandboxOfWorker,
  }) => {
    const stage = createTabStage({ page, sandbox: sandboxOfWorker, language: 'en' });
    for (const name of ['photo', 'choosing', 'framing']) {
      await tabState(name).reach(stage, english);
      for (const size of sizes) {
        await stage.resize(size);
        await expectGoodLook(stage, `${name}, ${size.widthPx} x ${size.heightPx}`);
      }
    }
    const save = stage.tab.getByRole('button', { name: 'Save' });
    await save.scrollIntoViewIfNeeded();
    await expect(save).toBeInViewport({ ratio: 1 });
  });
});
