// Starts programs: always without a shell, so that it is the same on every system.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Tools whose package bears another name than the command. */
const packageOfTool = /** @type {Record<string, string>} */ ({
  depcruise: 'dependency-cruiser',
  playwright: '@playwright/test',
  tsc: 'typescript',
});

/** The script that an installed package starts as `tool`. */
function toolScript(/** @type {string} */ tool) {
  const folder = path.join(repositoryRoot, 'node_modules', packageOfTool[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

const forwardedSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in the repository and resolves to its exit code (128 + number when a signal ended it).
 * Signals that reach this process are passed on, and the program decides when it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: repositoryRoot,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : 'inherit',
      shell,
    });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of forwardedSignals) process.on(signal, passOn);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of forwardedSignals) process.off(name, passOn);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a tool of `node_modules` with this same Node.
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, nodeArgs?: readonly string[] }} [options]
 */
export const runTool = (tool, args, { env = {}, nodeArgs = [] } = {}) =>
  run(process.execPath, [...nodeArgs, toolScript(tool), ...args], { env });

/** Runs npm: the one that started this script where there is one. */
export function runNpm(/** @type {readonly string[]} */ args) {
  const npmScript = process.env['npm_execpath'];
  if (npmScript?.endsWith('.js')) return run(process.execPath, [npmScript, ...args]);
  // On Windows npm is a batch file, which only a shell can start.
  return run('npm', args, { shell: process.platform === 'win32' });
}
