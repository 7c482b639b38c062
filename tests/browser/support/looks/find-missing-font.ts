import type { Frame } from '@playwright/test';

/** A character of a private-use plane, for which no font has a picture. */
const withoutPicture = '\u{10FFFD}';

/**
 * Characters of `text` for which no font of this machine has a picture: the browser draws the same box for each, and a
 * look at the page then judges boxes instead of words.
 */
export async function findMissingFont(frame: Frame, text: string): Promise<readonly string[]> {
  const missing = await frame.evaluate(
    ({ letters, box }) => {
      const picture = (letter: string): string => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 32;
        const context = canvas.getContext('2d')!;
        context.font = `20px ${getComputedStyle(document.body).fontFamily}`;
        context.fillText(letter, 4, 24);
        return canvas.toDataURL();
      };
      return letters.filter((letter) => picture(letter) === picture(box));
    },
    { letters: [...new Set(text.match(/[^\s\p{P}]/gu))], box: withoutPicture },
  );
  return missing.map(
    (letter) => `no font has ${letter}: install fonts for its language (.ci/run names them)`,
  );
}
