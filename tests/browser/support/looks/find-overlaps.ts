import type { Frame } from '@playwright/test';

import { installPageTools } from './page-tools.ts';

/** Controls that lie on one another, text on text, and text that something covers. Where one has scrolled to, and at the end. */
export async function findOverlaps(frame: Frame): Promise<readonly string[]> {
  await installPageTools(frame);
  const here = await findOverlapsHere(frame);
  const scrolledPx = await frame.evaluate(() => scrollY);
  await frame.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const atTheEnd = await findOverlapsHere(frame);
  await frame.evaluate((topPx) => scrollTo(0, topPx), scrolledPx);
  return [...new Set([...here, ...atTheEnd])];
}

const findOverlapsHere = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const { describe, interactive, textBoxes, texts, visiblePart } = globalThis.pageTools;
    type Box = ReturnType<typeof textBoxes>[number];
    type Piece = { readonly element: Element; readonly box: Box };
    const tolerancePx = 1.5;

    const isKin = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);
    const lieOnOneAnother = ({ box: a }: Piece, { box: b }: Piece): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerancePx &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerancePx;

    const pieceOf = (element: Element, box: Box): readonly Piece[] => {
      const part = visiblePart(element, box);
      return part === undefined ? [] : [{ element, box: part }];
    };
    const pairs = (pieces: readonly Piece[], what: string): readonly string[] =>
      pieces.flatMap((first, index) =>
        pieces
          .slice(index + 1)
          .filter((second) => !isKin(first.element, second.element))
          .filter((second) => lieOnOneAnother(first, second))
          .map((second) => `${what}: ${describe(first.element)} on ${describe(second.element)}`),
      );

    const controls = interactive().flatMap((each) => pieceOf(each, each.getBoundingClientRect()));
    const lines = texts().flatMap((each) => textBoxes(each).flatMap((box) => pieceOf(each, box)));

    const paints = (element: Element): boolean => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const isClear = /^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundImage === 'none';
      return !isClear || element.matches('img, canvas, svg, video');
    };
    /** What is painted over the element at a point. */
    const coverAt = (element: Element, x: number, y: number): Element | undefined => {
      const stack = document.elementsFromPoint(x, y);
      const own = stack.findIndex((each) => isKin(each, element));
      return stack.slice(0, Math.max(own, 0)).find((each) => paints(each));
    };

    /** The browser does not tell what lies where for what lets the pointer through. */
    const canBeHit = ({ element }: Piece) => getComputedStyle(element).pointerEvents !== 'none';

    const coverOf = ({ element, box }: Piece): readonly string[] => {
      const y = (box.top + box.bottom) / 2;
      const points = [box.left + 1, (box.left + box.right) / 2, box.right - 1];
      const cover = points.map((x) => coverAt(element, x, y)).find((hit) => hit !== undefined);
      return cover ? [`covered: ${describe(element)} by ${describe(cover)}`] : [];
    };

    return [
      ...pairs(controls, 'controls overlap'),
      ...pairs(lines, 'texts overlap'),
      ...lines.filter(canBeHit).flatMap(coverOf),
    ];
  });
