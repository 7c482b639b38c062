/**
 * Up to two letters for a person without a photo: of the first and the last word, or of the only one.
 * Parts in brackets, such as a department, do not count. Empty when there is no letter.
 */
export function initialsOf(displayName: string): string {
  const words = displayName
    .replace(/[(（][^)）]*[)）]|\[[^\]]*\]/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

/** With its accents, which a name may carry as characters of their own. */
const firstLetter = (word: string): string => /^\p{L}\p{M}*/u.exec(word)?.[0] ?? '';
