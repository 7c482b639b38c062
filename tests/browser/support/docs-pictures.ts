import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import type { Look } from './tab-stage.ts';
import type { SpokenLanguage } from './texts.ts';

export type DocsPicture = Look & {
  readonly surface: 'personal-tab';
  readonly state: string;
  readonly language: SpokenLanguage;
};

/**
 * `npm run screenshots` says `write`: a selection for the documentation. `all` writes every combination to
 * `reports/`, for looking through. The tests run the same pages and write nothing.
 */
const wanted = process.env['PORTRAIT_SCREENSHOTS'];

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, wanted === 'all' ? 'reports/screenshots' : 'docs/images');

/** English, long words, right to left, and letters of another kind. */
const pictured: ReadonlySet<SpokenLanguage> = new Set(['en', 'de', 'ar', 'ja']);

/** States that are looked at in every theme and width, whatever the language. */
export const mainStates: ReadonlySet<string> = new Set(['photo', 'framing', 'saved']);

/** Whether this run keeps the picture. The selection: the main states in every look and four languages, every other once. */
export function isKept({ state, theme, widthPx, language }: DocsPicture): boolean {
  if (wanted !== 'write') return wanted === 'all';
  if (mainStates.has(state)) return pictured.has(language);
  return language === 'en' && theme === 'default' && widthPx === 1280;
}

const nameOf = ({ surface, state, theme, widthPx, language }: DocsPicture): string =>
  `${surface}-${state}-${theme}-${widthPx}-${language}.png`;

/** The drawn faces need few colours, so a palette keeps the files small. */
export async function writeDocsPicture(picture: DocsPicture, png: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const small = await sharp(png).png({ palette: true, effort: 10, colours: 256 }).toBuffer();
  await writeFile(path.join(folder, nameOf(picture)), small);
}
