import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot, runTool } from './command.mjs';
import { listOverrides, readEnvironment } from './environment.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

/** @typedef {'production' | 'development' | 'sandbox'} BuildTarget */

/** What a build is made of; `sandbox/` makes no part of the product's. */
const productSources = [
  'assets',
  'manifest',
  'package.json',
  'package-lock.json',
  'sandbox/build.mjs',
  'scripts',
  'src',
  'webpack.config.js',
];

/** The page stands for the whole output: webpack writes it anew on every build. */
const outputs = {
  production: { page: 'dist/personal-tab.html', sources: productSources },
  development: { page: 'dist/personal-tab.html', sources: productSources },
  sandbox: { page: 'dist-sandbox/app/personal-tab.html', sources: [...productSources, 'sandbox'] },
};

/** @returns {string[]} */
function listFiles(/** @type {string} */ file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [file] : [];
  return readdirSync(file)
    .sort()
    .flatMap((name) => listFiles(path.join(file, name)));
}

/**
 * One hash over the names and contents of all files below `sources`.
 * @param {string} folder
 * @param {readonly string[]} sources
 */
export function hashSources(folder, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(path.join(folder, source)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(folder, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** What was built from what; undefined where the page is not there. */
function describeBuild(/** @type {BuildTarget} */ target, /** @type {string} */ sourcesHash) {
  const page = statSync(path.join(repositoryRoot, outputs[target].page), { throwIfNoEntry: false });
  return (
    page &&
    JSON.stringify({ target, sourcesHash, overrides: listOverrides(), builtAtMs: page.mtimeMs })
  );
}

const stampFile = (/** @type {BuildTarget} */ target) =>
  path.join(
    repositoryRoot,
    '.cache',
    `${path.dirname(outputs[target].page).replace('/', '-')}.json`,
  );

function readStamp(/** @type {BuildTarget} */ target) {
  try {
    return readFileSync(stampFile(target), 'utf8');
  } catch {
    return undefined;
  }
}

/** Faults of the values, in words alone; webpack would put its stack around them. */
function judgeValues(/** @type {readonly string[]} */ args) {
  const named = args.find((arg) => arg.startsWith('environment='));
  readEnvironment(named?.slice('environment='.length) ?? 'production');
}

/** Builds always; `args` go to webpack. Throws when webpack fails. */
export async function build(
  /** @type {BuildTarget} */ target,
  /** @type {readonly string[]} */ args = [],
) {
  if (target !== 'sandbox') judgeValues(args);
  // Taken before the build: a file that changes meanwhile makes the next one stale.
  const sourcesHash = hashSources(repositoryRoot, outputs[target].sources);
  rmSync(stampFile(target), { force: true });
  const exitCode = await runTool('webpack', ['--env', `target=${target}`, ...args]);
  if (exitCode !== 0) throw new Error(`The ${target} build failed; webpack's words stand above.`);
  mkdirSync(path.dirname(stampFile(target)), { recursive: true });
  // A build with other values is none that a later command may take for its own.
  if (args.length === 0) writeFileSync(stampFile(target), describeBuild(target, sourcesHash) ?? '');
}

/** Builds unless what stands there was built from these very sources. */
export async function ensureBuilt(/** @type {BuildTarget} */ target) {
  await oneAtATime(`build-${path.dirname(outputs[target].page).split('/')[0]}`, async () => {
    const stamp = describeBuild(target, hashSources(repositoryRoot, outputs[target].sources));
    if (stamp !== undefined && stamp === readStamp(target)) return;
    console.log(`Building (${target}) ...`);
    await build(target);
  });
}
