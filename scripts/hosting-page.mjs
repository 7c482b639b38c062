const generated = /(?<=<!-- npm run hosting -- --write -->\n)[^]*?(?=<!-- end -->)/;

/**
 * The text of docs/hosting.md with these lines in their place.
 * @param {string} text
 * @param {string} lines
 */
export function withNginxLines(text, lines) {
  if (!generated.test(text)) throw new Error('docs/hosting.md has lost the marks of its lines.');
  return text.replace(generated, () => `\n\`\`\`nginx\n${lines}\n\`\`\`\n\n`);
}
