const placeholders = /(\{\{\w+\}\}|\$t\([\w.]+\))/;
const words = /\p{L}+/gu;

/** Letters of other languages that look like those of English, with more above the line and below it. */
const plain = 'acegijnosuyzACEGINOSUYZ';
const accented = 'åçëğïĵñöšûýžÅÇËĞÏÑÖŠÛÝŽ';

const accent = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);

/** The greater half of the word once more, so that there are long words and not only more of them, as in German. */
const lengthen = (word: string): string =>
  word + word.slice(0, Math.ceil((word.length + 1) / 2)).toLowerCase();

/**
 * An English text half again as long, in letters that English does not have and between brackets, which show where
 * it ends. Placeholders stay as they are.
 */
export const pseudoText = (english: string): string =>
  `[${english
    .split(placeholders)
    .map((part) => (placeholders.test(part) ? part : accent(part.replaceAll(words, lengthen))))
    .join('')}]`;
