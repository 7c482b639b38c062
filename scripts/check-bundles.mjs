// What leaked where, and what ships unnamed: judges the last production build by scripts/bundle-rules.mjs, and its files by their text.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { bundleRules } from './bundle-rules.mjs';
import { repositoryRoot } from './command.mjs';
import { findEvaluation, findInlineCode } from './inline-code.mjs';
import { findUnlisted, noticesFile } from './third-party-notices.mjs';

/** @typedef {import('./bundle-report.mjs').BundleReport} BundleReport */
/** @typedef {import('./bundle-report.mjs').BundleChunk} BundleChunk */
/** @typedef {import('./bundle-rules.mjs').BundleRule} BundleRule */

/**
 * The chunks that a rule speaks of, each with the words for where it stands.
 * @returns {{ place: string, chunk: BundleChunk }[]}
 */
function chunksUnder(
  /** @type {BundleRule} */ rule,
  /** @type {BundleReport} */ { entries, chunks },
) {
  const all = Object.values(chunks).map((chunk) => ({ place: chunk.files.join(', '), chunk }));
  if (rule.where === 'anywhere') return all;
  if (rule.where === 'beside') {
    return all.filter(({ chunk }) => chunk.modules.some((module) => rule.beside.test(module)));
  }
  return rule.entries.flatMap((entry) => {
    const { initial = [], later = [] } = entries[entry] ?? {};
    const ids = rule.where === 'initial' ? initial : new Set([...initial, ...later.flat()]);
    return [...ids].flatMap((id) => {
      const chunk = chunks[id];
      const place =
        rule.where === 'initial' ? `the first script of ${entry}` : `a script of ${entry}`;
      return chunk ? [{ place, chunk }] : [];
    });
  });
}

/** Entries that a rule names and the build does not have: the rule would judge nothing. */
const lostEntries = (/** @type {BundleRule} */ rule, /** @type {BundleReport} */ { entries }) =>
  ('entries' in rule ? rule.entries : [])
    .filter((entry) => !(entry in entries))
    .map((entry) => `A rule names the entry ${entry}, which the build does not have.`);

/**
 * Every module that stands where it must not, in words.
 * @param {BundleReport} report
 * @param {readonly BundleRule[]} [rules]
 */
export const findLeaks = (report, rules = bundleRules) =>
  rules.flatMap((rule) => [
    ...lostEntries(rule, report),
    ...chunksUnder(rule, report).flatMap(({ place, chunk }) =>
      chunk.modules
        .filter((module) => rule.modules.test(module))
        .map((module) => `${module} is in ${place}: ${rule.why}.`),
    ),
  ]);

const localAddress = /https?:\/\/(localhost|127\.0\.0\.1|\[::1\])/i;

/**
 * What a built file says that only the sandbox may say.
 * @param {{ name: string, text: string }} file
 * @param {readonly string[]} sandboxPhrases
 */
export function findForbiddenText({ name, text }, sandboxPhrases) {
  const address = localAddress.exec(text);
  const phrases = sandboxPhrases.filter((phrase) => text.includes(phrase));
  return [
    ...(address ? [`${name} holds the local address ${address[0]}.`] : []),
    ...phrases.map((phrase) => `${name} holds a phrase of the sandbox: ${phrase}`),
  ];
}

/** @returns {string[]} */
function listFiles(/** @type {string} */ folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? listFiles(file) : [file];
  });
}

const readTexts = (/** @type {string} */ folder, /** @type {RegExp} */ names) =>
  listFiles(path.join(repositoryRoot, folder))
    .filter((file) => names.test(file))
    .map((file) => ({
      name: path.relative(repositoryRoot, file),
      text: readFileSync(file, 'utf8'),
    }));

/**
 * Sentences of the sandbox that the product does not say itself: each would betray where it comes from.
 * Single words would not do, since both sides speak the words of the same protocols.
 * @param {readonly string[]} sandboxTexts
 * @param {string} productText
 */
export function listPhrases(sandboxTexts, productText) {
  const sentence = /(?<=(['"`]))[A-Z][a-z]*( [\w.,:;/()-]+){3,}(?=\1)/g;
  const phrases = sandboxTexts.flatMap((text) => text.match(sentence) ?? []);
  return [...new Set(phrases)].filter((phrase) => !productText.includes(phrase));
}

const textsOf = (/** @type {string} */ folder, /** @type {RegExp} */ names) =>
  readTexts(folder, names).map(({ text }) => text);

function main() {
  const file = path.join(repositoryRoot, 'reports/bundles.json');
  /** @type {BundleReport} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const product = textsOf('src', /\.(tsx?|json|html)$/).join('\n');
  const phrases = listPhrases(textsOf('sandbox', /\.(tsx?|mjs)$/), product);
  const faults = [
    ...findLeaks(report),
    ...findUnlisted(report, readFileSync(path.join(repositoryRoot, 'dist', noticesFile), 'utf8')),
    ...readTexts('dist', /\.(js|css|html|json|map|svg|txt)$/).flatMap((built) =>
      findForbiddenText(built, phrases),
    ),
    ...readTexts('dist', /\.html$/).flatMap(findInlineCode),
    ...readTexts('dist', /\.js$/).flatMap(findEvaluation),
  ];
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
    return;
  }
  console.log(
    `${Object.keys(report.chunks).length} chunks, ${phrases.length} phrases of the sandbox looked for: nothing leaked.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
