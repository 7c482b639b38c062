import type { Page } from '@playwright/test';

/** Round and round about the middle of the stage, so that no border of the picture stops the movement. */
const circle = { radiusPx: 60, movesPerTurn: 60 };

export type Point = { readonly x: number; readonly y: number };

/** The pointer's place at the given move of the drag. */
export const placeOf = (middle: Point, move: number): Point => {
  const angle = (2 * Math.PI * move) / circle.movesPerTurn;
  return {
    x: middle.x + circle.radiusPx * Math.cos(angle),
    y: middle.y + circle.radiusPx * Math.sin(angle),
  };
};

/** Moves the mouse, one place after the other; each waits until the page has taken the one before. */
export async function dragOn(
  page: Page,
  middle: Point,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  for (let move = from; move < to; move += 1) {
    const { x, y } = placeOf(middle, move);
    await page.mouse.move(x, y);
  }
}
