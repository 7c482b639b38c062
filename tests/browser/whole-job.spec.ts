import type { FrameLocator, Locator, Page } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { meanDifferenceOf255, samePictureLimitOf255 } from '../support/compare-pictures.ts';
import { middleOf, placeOfPicture } from './support/framing.ts';
import { adele } from './support/people.ts';
import { stageOf } from './support/photo-job.ts';
import type { SandboxControl } from './support/sandbox-control.ts';
import { expect, test, type TeamsTab } from './support/sandbox-test.ts';
import { localeOf, wordsOf, type SpokenLanguage } from './support/texts.ts';

/** How a person reaches things: presses what they have found, and moves the picture on the stage. */
type Hand = {
  readonly press: (target: Locator) => Promise<void>;
  readonly frame: (stage: Locator, dialog: Locator) => Promise<void>;
};

type Way = {
  readonly name: string;
  readonly language: SpokenLanguage;
  readonly hand: (page: Page, tab: FrameLocator) => Hand;
};

const zoomOf = (dialog: Locator): Locator => dialog.getByRole('slider').first();

const mouse = (page: Page): Hand => ({
  press: async (target) => {
    await target.hover();
    await page.mouse.down();
    await page.mouse.up();
  },
  frame: async (stage) => {
    const { x, y } = await middleOf(stage);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 20, { steps: 4 });
    await page.mouse.up();
  },
});

const finger = (page: Page): Hand => ({
  press: (target) => target.tap(),
  frame: async (stage, dialog) => {
    await dialog.getByRole('button', { name: 'Zoom in' }).tap();
    const { x, y } = await middleOf(stage);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly object[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] as never });
    await touch('touchStart', [{ x, y, id: 0 }]);
    for (const step of [10, 20, 30]) await touch('touchMove', [{ x: x + step, y, id: 0 }]);
    await touch('touchEnd', []);
  },
});

const mostTabStops = 40;

const keyboard = (page: Page): Hand => ({
  press: async (target) => {
    for (let stop = 0; stop < mostTabStops; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  },
  frame: async (stage) => {
    await expect(stage).toBeFocused();
    for (const key of ['+', '+', 'ArrowLeft', 'Shift+ArrowUp', 'r']) await page.keyboard.press(key);
  },
});

/** What a screen reader does with a role and a name: it invokes and sets, without place, pointer or focus. */
const invoke = (target: Locator): Promise<void> =>
  target.evaluate((element) => (element as HTMLElement).click());

const tree = (): Hand => ({
  press: invoke,
  frame: async (_, dialog) => {
    const zoom = zoomOf(dialog);
    await zoom.fill(await zoom.evaluate((element) => (element as HTMLInputElement).max));
    await invoke(dialog.getByRole('button', { name: 'Rotate right' }));
  },
});

const ways: readonly Way[] = [
  { name: 'the mouse', language: 'en', hand: mouse },
  { name: 'a finger', language: 'en', hand: finger },
  { name: 'the keyboard alone', language: 'en', hand: keyboard },
  { name: 'roles, names and announcements alone', language: 'en', hand: tree },
  { name: 'the mouse in Arabic at 320 px', language: 'ar', hand: mouse },
];

/** Chooses by the browser's own window, frames, saves, takes it back, removes the photo and puts it back. */
async function doTheWholeJob({ page, tab }: TeamsTab, way: Way, sandbox: SandboxControl) {
  const words = wordsOf(way.language);
  const { press, frame } = way.hand(page, tab);
  const button = (within: FrameLocator | Locator, name: Parameters<typeof words>[0]) =>
    within.getByRole('button', { name: words(name), exact: true });
  const said = (text: Parameters<typeof words>[0]) =>
    expect(tab.getByRole('status')).toHaveText(words(text), { timeout: 20_000 });
  const before = (await sandbox.storedPhoto(adele))!;
  const differenceNow = async () =>
    meanDifferenceOf255(before, (await sandbox.storedPhoto(adele))!);

  await press(button(tab, 'action.changePhoto'));
  const dialog = tab.getByRole('dialog', { name: words('action.changePhoto') });
  const chooser = page.waitForEvent('filechooser');
  await press(button(dialog, 'action.uploadPhoto'));
  await (await chooser).setFiles({ ...(await jpegFile()) });
  const stage = stageOf(dialog, words);
  await expect(stage).toBeVisible();
  const start = await placeOfPicture(stage);
  await frame(stage, dialog);
  expect(await placeOfPicture(stage)).not.toEqual(start);
  await press(button(dialog, 'action.save'));
  await said('status.saved');
  expect(await differenceNow()).toBeGreaterThan(20);

  await press(button(tab, 'action.undo'));
  await said('status.undone');
  expect(await differenceNow()).toBeLessThan(samePictureLimitOf255);

  await press(button(tab, 'action.removePhoto'));
  await said('status.removed');
  expect(await sandbox.storedPhoto(adele)).toBeUndefined();

  const earlier = tab.getByRole('region', { name: words('earlier.region') });
  await press(button(earlier.getByRole('listitem').first(), 'action.restore'));
  await said('status.saved');
  expect(await differenceNow()).toBeLessThan(samePictureLimitOf255);
}

test.describe('the whole job', () => {
  test.use({ hasTouch: true, viewport: { width: 388, height: 736 } });

  for (const way of ways) {
    test(`is done with ${way.name}`, async ({ openTeams, sandboxOfWorker }) => {
      const teams = await openTeams({ query: { locale: localeOf(way.language) } });
      await doTheWholeJob(teams, way, sandboxOfWorker);
    });
  }
});
