import { audit } from './audit.mjs';
import { benchFrame, benchImaging, benchStartup } from './bench.mjs';
import { build, ensureBuilt } from './build.mjs';
import { run, runTool } from './command.mjs';
import { installHooks } from './hooks.mjs';
import { ensureInstalled } from './install.mjs';
import { certificateTool, development, runDevServer, sideload } from './sideload.mjs';
import {
  runAllTests,
  runBrowserTests,
  runContractTests,
  runCoverage,
  runCorpusCheck,
  runLongTests,
  runUnitTests,
  writeScreenshots,
} from './tests.mjs';

/** @typedef {(flags: readonly string[]) => Promise<number>} Task */

const projects = [
  '.',
  'src/imaging/worker',
  'sandbox',
  'tests',
  'scripts',
  'bench',
  'bench/imaging/worker',
];

/** Runs one after the other, all of them, and fails when one has. */
async function runEach(/** @type {readonly (() => Promise<number>)[]} */ steps) {
  let exitCode = 0;
  for (const step of steps) exitCode = (await step()) || exitCode;
  return exitCode;
}

/** @returns {Task} */
const buildWith =
  (
    /** @type {import('./build.mjs').BuildTarget} */ target,
    /** @type {readonly string[]} */ args = [],
  ) =>
  async (flags) => {
    await build(target, [...args, ...flags]);
    return 0;
  };

/** `--environment <name>` builds for that deployment, `--no-build` takes what stands in dist/. */
async function buildForPackage(/** @type {readonly string[]} */ flags) {
  if (flags.includes('--no-build')) return;
  const at = flags.findIndex((flag) => /^--environment(=|$)/.test(flag));
  const name = at < 0 ? undefined : (flags[at]?.split('=')[1] ?? flags[at + 1]);
  if (name === undefined) await ensureBuilt('production');
  else await build('production', ['--env', `environment=${name}`]);
}

/** @returns {Task} */
const script = (/** @type {string} */ name) => (flags) =>
  run(process.execPath, [`scripts/${name}.mjs`, ...flags]);

/** A program that is TypeScript, or imports some. */
const runTypeScript = (/** @type {string} */ file, /** @type {readonly string[]} */ flags) =>
  run(process.execPath, ['--import', 'tsx', file, ...flags]);

/** @type {Record<string, Task>} */
const tasks = {
  start: async (flags) => {
    await ensureBuilt('sandbox');
    return runTypeScript('sandbox/main.ts', flags);
  },
  serve: async (flags) => {
    if (!flags.includes('--no-build')) await ensureBuilt('production');
    return runTypeScript('scripts/serve.mjs', flags);
  },
  package: async (flags) => {
    await buildForPackage(flags);
    return run(process.execPath, ['scripts/package.mjs', ...flags]);
  },
  doctor: (flags) => runTypeScript('scripts/doctor.mjs', flags),
  hosting: (flags) => runTypeScript('scripts/hosting.mjs', flags),
  kernel: script('build-kernel'),
  'docs:graph': () => runTypeScript('scripts/graph-photo-facts.mjs', []),
  build: buildWith('production'),
  'build:dev': buildWith('development', development),
  'dev-server': runDevServer,
  'start:teams': sideload('start:teams'),
  'start:outlook': sideload('start:outlook'),
  stop: sideload('stop'),
  test: () => runAllTests(),
  'test:unit': runUnitTests,
  'test:browser': runBrowserTests,
  'test:contract': runContractTests,
  'test:corpus': runCorpusCheck,
  'test:coverage': runCoverage,
  'test:long': runLongTests,
  screenshots: writeScreenshots,
  'bench:frame': benchFrame,
  'bench:imaging': benchImaging,
  'bench:startup': benchStartup,
  'bench:throttle': (flags) =>
    run(process.execPath, ['--import', 'tsx', 'bench/throttle/main.ts', ...flags]),
  lint: (flags) => runTool('eslint', ['.', '--max-warnings=0', ...flags]),
  format: () => runTool('prettier', ['--write', '.']),
  'format:check': () => runTool('prettier', ['--check', '.']),
  typecheck: () => runEach(projects.map((project) => () => runTool('tsc', ['-p', project]))),
  check: script('check'),
  // Makes a certificate of localhost that this system trusts, for the sandbox's Outlook and the development server.
  certs: (flags) =>
    run('npx', ['--yes', certificateTool, 'install', ...flags], {
      shell: process.platform === 'win32',
    }),
  'check:bundles': script('check-bundles'),
  'check:docs': (flags) => runTypeScript('scripts/check-docs.mjs', flags),
  validate: script('validate-manifest'),
  'lock:complete': script('lock-complete'),
  audit,
  hooks: installHooks,
};

/**
 * Installs what is missing, then runs the task; resolves to its exit code.
 * @param {string} name
 * @param {readonly string[]} flags
 */
export async function runTask(name, flags) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) {
    throw new Error(
      `There is no task ${name || 'without a name'}. Tasks: ${Object.keys(tasks).join(', ')}`,
    );
  }
  // The lock is made complete before it can be installed from.
  if (name !== 'lock:complete') await ensureInstalled();
  return task(flags);
}
