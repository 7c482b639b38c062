import type { CDPSession } from '@playwright/test';

import { jpegFile } from '../fixtures/pictures.ts';
import { middleOf, placeOfPicture, type Point } from './support/framing.ts';
import { expectSaved, frameFile, stageOf } from './support/photo-job.ts';
import { expect, test } from './support/sandbox-test.ts';

test.use({ hasTouch: true, viewport: { width: 388, height: 736 } });

/** Fingers that go from place to place at once, as the browser gets them from a screen. */
async function swipe(session: CDPSession, ways: readonly (readonly Point[])[]): Promise<void> {
  const [first, ...rest] = ways;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  await touch('touchStart', first ?? []);
  for (const points of rest) await touch('touchMove', points);
  await touch('touchEnd', []);
}

test('is framed with one finger and with two, and saved by a tap; the page does not scroll', async ({
  openTeams,
}) => {
  const { page, tab } = await openTeams();
  const dialog = await frameFile(tab, await jpegFile());
  const stage = stageOf(dialog);
  const { x, y } = await middleOf(stage);
  const session = await page.context().newCDPSession(page);
  const zoom = dialog.getByRole('slider', { name: 'Zoom' });

  await swipe(session, [
    [
      { x: x - 20, y },
      { x: x + 20, y },
    ],
    [
      { x: x - 40, y },
      { x: x + 40, y },
    ],
    [
      { x: x - 60, y },
      { x: x + 60, y },
    ],
  ]);
  await expect(zoom).toHaveAttribute('aria-valuetext', '300 percent');

  const pinched = await placeOfPicture(stage);
  await swipe(session, [[{ x, y }], [{ x: x + 20, y: y + 30 }], [{ x: x + 30, y: y + 60 }]]);
  const moved = await placeOfPicture(stage);
  expect(moved[4]! - pinched[4]!).toBeCloseTo(30, 0);
  expect(moved[5]! - pinched[5]!).toBeCloseTo(60, 0);
  expect(await stage.evaluate(() => scrollY)).toBe(0);

  const save = dialog.getByRole('button', { name: 'Save' });
  const box = await save.boundingBox();
  expect(box!.height).toBeGreaterThanOrEqual(44);
  await save.tap();
  await expectSaved(tab);
});
