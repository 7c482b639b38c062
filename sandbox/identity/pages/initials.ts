import type { Person } from '../types.ts';

const toneCount = 6;

/** First letters of the first and the last word of the name. */
export function initialsOf({ displayName }: Person): string {
  const words = displayName.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return chosen.map((word) => word?.match(/^\p{L}/u)?.[0] ?? '').join('');
}

/** One of six background colours, always the same for the same person. */
export const toneOf = ({ objectId }: Person): number =>
  Array.from(objectId).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % toneCount;
