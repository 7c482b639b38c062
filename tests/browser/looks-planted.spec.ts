import { expect, test } from '@playwright/test';

import {
  findAccessibilityProblems,
  findClipped,
  findMissingFont,
  findOverlaps,
  findSidewaysScrolling,
  findSmallTargets,
  readLayoutShift,
  watchLayoutShift,
} from './support/looks/index.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Planted</title><main>${body}</main></html>`;

const sound = page(`
  <h1>Your photo</h1>
  <p>Words with all the room they need.</p>
  <div style="height: 40px; overflow: auto" tabindex="0"><p style="height: 90px">Words to scroll to</p></div>
  <button style="min-height: 32px">Change photo</button>
  <button style="min-height: 32px">Remove photo</button>`);

test('finds nothing on a sound page', async ({ page: tab }) => {
  await tab.setContent(sound);
  const frame = tab.mainFrame();
  expect(await findClipped(frame)).toEqual([]);
  expect(await findOverlaps(frame)).toEqual([]);
  expect(await findSidewaysScrolling(frame)).toEqual([]);
  expect(await findSmallTargets(frame)).toEqual([]);
  expect(await findAccessibilityProblems(tab)).toEqual([]);
});

const clipped = {
  'in a box too narrow': '<div style="width: 40px; overflow: hidden"><b>Unbreakable</b></div>',
  'in a box too low': '<div style="height: 8px; overflow: hidden">Words</div>',
  'with an ellipsis':
    '<p style="width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">Many words</p>',
  'in a dialog higher than the window':
    '<div role="dialog" style="position: fixed; top: 0"><p style="margin-top: 2000px">Words</p></div>',
};

for (const [how, body] of Object.entries(clipped)) {
  test(`finds text that is cut off ${how}`, async ({ page: tab }) => {
    await tab.setContent(page(body));
    expect(await findClipped(tab.mainFrame())).toHaveLength(1);
  });
}

const overlapping = {
  'controls overlap':
    '<button style="width: 90px">Save</button><button style="margin-left: -40px">Cancel</button>',
  'texts overlap': '<p>Words of one kind</p><p style="margin-top: -32px">Words of another</p>',
  covered:
    '<p>Covered words</p><div style="position: absolute; inset: 0; background: white"></div>',
};

for (const [what, body] of Object.entries(overlapping)) {
  test(`finds on a page: ${what}`, async ({ page: tab }) => {
    await tab.setContent(page(body));
    const found = await findOverlaps(tab.mainFrame());
    expect(found).toContainEqual(expect.stringMatching(`^${what}: `));
  });
}

/** Before one scrolls; at the end of the page nothing is covered. */
const stickingNotice = page(`<div style="height: 640px"></div><p>Covered words</p>
  <div style="position: sticky; bottom: 0; height: 120px; background: white">Saved</div>`);

test('finds what a sticking notice covers until one scrolls', async ({ page: tab }) => {
  await tab.setViewportSize({ width: 320, height: 700 });
  await tab.setContent(stickingNotice);
  expect(await findOverlaps(tab.mainFrame())).toEqual([expect.stringMatching(/^covered: /)]);
});

test('finds a page, and a part of it, that scrolls sideways', async ({ page: tab }) => {
  await tab.setViewportSize({ width: 320, height: 600 });
  await tab.setContent(page('<p style="width: 400px">Words</p>'));
  expect(await findSidewaysScrolling(tab.mainFrame())).toHaveLength(1);
  await tab.setContent(page('<div style="overflow: auto"><p style="width: 400px">Words</p></div>'));
  expect(await findSidewaysScrolling(tab.mainFrame())).toHaveLength(1);
});

test('finds a control that is too small', async ({ page: tab }) => {
  await tab.setContent(page('<button style="width: 20px; height: 20px; padding: 0">x</button>'));
  expect(await findSmallTargets(tab.mainFrame())).toHaveLength(1);
});

test('finds text of too little contrast, in a frame too', async ({ page: tab }) => {
  const faint = page('<p style="color: #999; background: #fff">Faint words</p>');
  await tab.setContent(faint);
  expect(await findAccessibilityProblems(tab)).toContainEqual(
    expect.stringMatching('^color-contrast: '),
  );
  // Of another origin, as the app is to the shell.
  const address = `data:text/html,${encodeURIComponent(faint)}`;
  await tab.setContent(page(`<iframe title="Framed" src="${address}"></iframe>`));
  expect(await findAccessibilityProblems(tab, 'iframe')).toContainEqual(
    expect.stringMatching('^color-contrast: '),
  );
});

test('finds characters that no font has', async ({ page: tab }) => {
  await tab.setContent(sound);
  expect(await findMissingFont(tab.mainFrame(), 'Photo, 写真, صورة')).toEqual([]);
  // A place of Unicode that is not taken.
  expect(await findMissingFont(tab.mainFrame(), 'a\u{1FBFF}')).toHaveLength(1);
});

test('measures what moves while a page is loading', async ({ page: tab }) => {
  await watchLayoutShift(tab);
  const late = `<script>setTimeout(() => {
    document.querySelector('h1').style.marginTop = '300px';
    document.title = 'moved';
  }, 200)</script>`;
  await tab.goto(`data:text/html,${encodeURIComponent(sound + late)}`);
  await expect(tab).toHaveTitle('moved');
  expect((await readLayoutShift(tab.mainFrame())).score).toBeGreaterThan(0.02);
  await tab.goto(`data:text/html,${encodeURIComponent(sound)}`);
  expect((await readLayoutShift(tab.mainFrame())).score).toBe(0);
});
