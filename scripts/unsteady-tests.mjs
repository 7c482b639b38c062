import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

import { reportFiles } from './test-reports.mjs';

/** @typedef {{ name: string, status: 'failed' | 'passed at the second try', why: string }} UnsteadyTest */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} JestTest */
/** @typedef {{ name: string, message: string, assertionResults: JestTest[] }} JestFile */
/** @typedef {{ errors: { message?: string }[] }} BrowserTry */
/** @typedef {{ status: string, projectName: string, results: BrowserTry[] }} BrowserTest */
/** @typedef {{ title: string, file: string, line: number, tests: BrowserTest[] }} BrowserSpec */
/** @typedef {{ suites?: BrowserSuite[], specs?: BrowserSpec[] }} BrowserSuite */
/** @typedef {{ name: string, faults: string[] }} CorpusPicture */

const maxLines = 12;

/** What tells the cause, without the runner's colours and without the stack. */
const shortened = (/** @type {string} */ message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /u.test(line))
    .slice(0, maxLines)
    .join('\n');

/** @returns {UnsteadyTest[]} */
export function unsteadyInJest(/** @type {{ testResults: JestFile[] }} */ { testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message !== '' && assertionResults.length === 0)
      return [{ name, status: 'failed', why: shortened(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: fullName,
      status: 'failed',
      why: shortened(failureMessages.join('\n')),
    }));
  });
}

const statuses = /** @type {const} */ ({
  unexpected: 'failed',
  flaky: 'passed at the second try',
});

/** @returns {UnsteadyTest[]} */
export function unsteadyInPlaywright(/** @type {BrowserSuite} */ { suites = [], specs = [] }) {
  const here = specs.flatMap(({ title, file, line, tests }) =>
    tests.flatMap(({ status, projectName, results }) =>
      status === 'unexpected' || status === 'flaky'
        ? [
            {
              name: `[${projectName}] ${file}:${line} ${title}`,
              status: statuses[status],
              why: shortened(
                results
                  .flatMap(({ errors }) => errors.map(({ message = '' }) => message))
                  .join('\n'),
              ),
            },
          ]
        : [],
    ),
  );
  return [...here, ...suites.flatMap((suite) => unsteadyInPlaywright(suite))];
}

/** @returns {UnsteadyTest[]} */
export const unsteadyInCorpus = (/** @type {{ pictures: CorpusPicture[] }} */ { pictures }) =>
  pictures
    .filter(({ faults }) => faults.length > 0)
    .map(({ name, faults }) => ({ name, status: 'failed', why: shortened(faults.join('\n')) }));

/**
 * The tests of one report that failed or passed only at the second try. None where the report is missing: the count
 * has that failure.
 * @template T
 * @param {string} file
 * @param {(report: T) => UnsteadyTest[]} find
 * @returns {UnsteadyTest[]}
 */
function readUnsteady(file, find) {
  try {
    return find(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

/**
 * The tests of the last run that failed or were unsteady, in the order in which the runners ran.
 * @param {{ withContract: boolean, withLong: boolean, withCorpus: boolean }} options
 */
export const unsteadyTests = ({ withContract, withLong, withCorpus }) => [
  ...readUnsteady(reportFiles.jest, unsteadyInJest),
  ...readUnsteady(reportFiles.playwright, unsteadyInPlaywright),
  ...(withContract ? readUnsteady(reportFiles.contract, unsteadyInJest) : []),
  ...(withLong ? readUnsteady(reportFiles.long, unsteadyInPlaywright) : []),
  ...(withCorpus ? readUnsteady(reportFiles.corpus, unsteadyInCorpus) : []),
];
