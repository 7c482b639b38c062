import { expect, type Locator } from '@playwright/test';

/** Where the picture lies on the stage: the six numbers of its CSS matrix, once it has come to rest. */
export async function placeOfPicture(stage: Locator): Promise<readonly number[]> {
  const canvas = stage.locator('canvas');
  const read = () => canvas.evaluate((element) => element.style.transform);
  let last = '';
  // A change shows in the next screen frame.
  await expect(async () => {
    const before = last;
    last = await read();
    expect(last).toBe(before);
  }).toPass({ intervals: [100] });
  return (/^matrix\((.*)\)$/.exec(last)?.[1] ?? '').split(',').map(Number);
}

export type Point = { readonly x: number; readonly y: number };

export async function middleOf(stage: Locator): Promise<Point> {
  const box = await stage.boundingBox();
  if (box === null) throw new Error('The stage is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
