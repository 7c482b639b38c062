// What a page's policy refuses to run, found in the built files before a browser does.

const tags = /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/gi;

/** @type {readonly { words: string, matches: (name: string, attributes: string) => boolean }[]} */
const inlineRules = [
  {
    words: 'an inline script',
    matches: (name, attributes) => name === 'script' && !/\ssrc\s*=/i.test(attributes),
  },
  { words: 'an inline style sheet', matches: (name) => name === 'style' },
  { words: 'a style attribute', matches: (_, attributes) => /\sstyle\s*=/i.test(attributes) },
  { words: 'an event attribute', matches: (_, attributes) => /\son\w+\s*=/i.test(attributes) },
  { words: 'a javascript: address', matches: (_, attributes) => /javascript:/i.test(attributes) },
];

/**
 * Every piece of a page that its policy refuses, in words.
 * @param {{ name: string, text: string }} page
 */
export const findInlineCode = ({ name, text }) =>
  [...text.matchAll(tags)].flatMap(([tag, element = '', attributes = '']) =>
    inlineRules
      .filter(({ matches }) => matches(element.toLowerCase(), attributes))
      .map(({ words }) => `${name} holds ${words}: ${tag}`),
  );

/** Code from text. A method of that name, or a longer word, is something else. */
const evaluation =
  /(?<![.\w$])(?:new\s+Function\b|(?:eval|Function)\s*\(|set(?:Timeout|Interval)\s*\(\s*["'`])/;

/**
 * The first place of a script that makes code from text, in words.
 * @param {{ name: string, text: string }} script
 */
export function findEvaluation({ name, text }) {
  const found = evaluation.exec(text);
  if (!found) return [];
  const around = text.slice(Math.max(0, found.index - 40), found.index + 40);
  return [`${name} makes code from text: ${around}`];
}
