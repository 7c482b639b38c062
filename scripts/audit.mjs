import { spawnSync } from 'node:child_process';

import { repositoryRoot, runNpm } from './command.mjs';

/** Answers of a registry without this service. */
const notOffered = new Set([404, 405, 501]);

function readStatusCode(/** @type {string} */ report) {
  try {
    return JSON.parse(report).statusCode;
  } catch {
    return undefined;
  }
}

/** Known vulnerabilities in what ships; says so where the registry does not offer the service. */
export async function audit() {
  const args = ['audit', '--omit=dev'];
  const trial = spawnSync('npm', [...args, '--json'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!notOffered.has(readStatusCode(trial.stdout))) return runNpm(args);
  console.log('This registry offers no audit. The GitHub workflow runs it every week.');
  return 0;
}
