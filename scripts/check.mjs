// `npm run check`: the whole gate. Every step runs, whatever the others say, and a table closes the run.
// `--after-tests` takes the tests' reports as they stand instead of running the tests again, `--with-contract`
// that of `npm run test:contract` too, `--with-long` that of `npm run test:long`, `--with-corpus` that of
// `npm run test:corpus`.

import { runTool } from './command.mjs';
import { runTask } from './tasks.mjs';
import { addCounts, countTests } from './test-reports.mjs';
import { unsteadyTests } from './unsteady-tests.mjs';

/** @typedef {{ name: string, run: () => Promise<number> }} Step */
/** @typedef {{ name: string, status: 'passed' | 'failed', seconds: number }} Outcome */

const besides = {
  withContract: process.argv.includes('--with-contract'),
  withLong: process.argv.includes('--with-long'),
  withCorpus: process.argv.includes('--with-corpus'),
};

/** Every test passed and none was left out: a skipped test is one that nobody reads any more. */
async function judgeTests() {
  const { passed, failed, skipped } = countTests(besides);
  console.log(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped.`);
  return passed > 0 && failed === 0 && skipped === 0 ? 0 : 1;
}

const task = (/** @type {string} */ name) => () => runTask(name, []);

/** @returns {Step[]} */
const stepsOf = (/** @type {boolean} */ afterTests) => [
  { name: 'format', run: task('format:check') },
  { name: 'lint', run: task('lint') },
  { name: 'types', run: task('typecheck') },
  { name: 'folder directions', run: () => runTool('depcruise', ['src', 'sandbox']) },
  { name: 'dead code', run: () => runTool('knip', ['--treat-config-hints-as-errors']) },
  ...(afterTests ? [] : [{ name: 'tests', run: task('test') }]),
  { name: 'no test skipped', run: judgeTests },
  { name: 'branches', run: task('test:coverage') },
  { name: 'build', run: task('build') },
  { name: 'sizes', run: () => runTool('size-limit', []) },
  { name: 'bundles', run: task('check:bundles') },
  { name: 'manifest', run: task('validate') },
  { name: 'docs', run: task('check:docs') },
];

/** @returns {Promise<Outcome>} */
async function perform(/** @type {Step} */ { name, run }) {
  console.log(`\n── ${name} ──`);
  const startedMs = Date.now();
  const exitCode = await run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  return { name, status: exitCode === 0 ? 'passed' : 'failed', seconds };
}

/** One line for a machine to read: the tests and each further step count as one. */
function closingLine(/** @type {Outcome[]} */ outcomes) {
  const further = outcomes.filter(({ name }) => name !== 'tests');
  const steps = {
    passed: further.filter(({ status }) => status === 'passed').length,
    failed: further.filter(({ status }) => status === 'failed').length,
    skipped: 0,
  };
  const { passed, failed } = addCounts(countTests(besides), steps);
  return `${passed} passed, ${failed} failed`;
}

/** @type {Outcome[]} */
const outcomes = [];
for (const step of stepsOf(process.argv.includes('--after-tests')))
  outcomes.push(await perform(step));

const rows = outcomes.map(
  ({ name, status, seconds }) =>
    `${name.padEnd(20)}${status.padEnd(8)}${`${seconds} s`.padStart(6)}`,
);
for (const { name, status, why } of unsteadyTests(besides))
  console.log(`\n${name}: ${status}\n${why.replaceAll(/^/gmu, '    ')}`);
console.log(`\n${rows.join('\n')}\n\n${closingLine(outcomes)}`);
process.exitCode = outcomes.every(({ status }) => status === 'passed') ? 0 : 1;
