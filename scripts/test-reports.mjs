import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from './command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** Where each runner leaves its report, made anew by every run. */
export const reportFiles = {
  jest: path.join(repositoryRoot, 'reports/jest.json'),
  playwright: path.join(repositoryRoot, 'reports/playwright.json'),
  contract: path.join(repositoryRoot, 'reports/contract.json'),
  long: path.join(repositoryRoot, 'reports/playwright-long.json'),
  corpus: path.join(repositoryRoot, 'reports/corpus.json'),
};

/**
 * Removes the report of the run before, so that a run that breaks off is not counted by it, and makes its folder: jest
 * does not, and ends a run of nothing but passed tests with an error when it cannot write.
 * @param {string} file
 */
export function makeRoomForReport(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

/**
 * A file that could not be run at all counts as one failure; `only` shows as skipped neighbours.
 * @returns {Count}
 */
export const countJest = (/** @type {Record<string, number>} */ report) => ({
  passed: report['numPassedTests'] ?? 0,
  failed: (report['numFailedTests'] ?? 0) + (report['numRuntimeErrorTestSuites'] ?? 0),
  skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
});

/**
 * A test that passed at the second try, which only CI allows, has passed; `npm run check` names it.
 * @returns {Count}
 */
export const countPlaywright = (
  /** @type {{ stats: Record<string, number>, errors: unknown[] }} */ { stats, errors },
) => ({
  passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
  failed: (stats['unexpected'] ?? 0) + errors.length,
  skipped: stats['skipped'] ?? 0,
});

/**
 * A picture counts as a test.
 * @returns {Count}
 */
const countCorpus = (
  /** @type {{ summary: { passed: number, failed: number } }} */ { summary: { passed, failed } },
) => ({ passed, failed, skipped: 0 });

/**
 * Counts one report; one that is missing counts as a failure, since its runner has broken off.
 * @template T
 * @param {string} file
 * @param {(report: T) => Count} count
 * @returns {Count}
 */
export function countReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @returns {Count} */
export const addCounts = (/** @type {Count[]} */ ...counts) =>
  counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }));

/**
 * Every test of the last run of `npm test`, and of `npm run test:contract`, `npm run test:long` and `npm run
 * test:corpus` where those were to run as well.
 * @param {{ withContract: boolean, withLong: boolean, withCorpus: boolean }} options
 */
export const countTests = ({ withContract, withLong, withCorpus }) =>
  addCounts(
    countReport(reportFiles.jest, countJest),
    countReport(reportFiles.playwright, countPlaywright),
    ...(withContract ? [countReport(reportFiles.contract, countJest)] : []),
    ...(withLong ? [countReport(reportFiles.long, countPlaywright)] : []),
    ...(withCorpus ? [countReport(reportFiles.corpus, countCorpus)] : []),
  );
