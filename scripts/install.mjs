import { readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot, runNpm } from './command.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

/** @returns {LockedPackages | undefined} */
function readPackages(/** @type {string} */ lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(repositoryRoot, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether `node_modules` holds every package of the lock in its version. npm lists there what it has
 * installed, so contents are compared and no times: a checkout changes times, and a branch versions.
 * Optional packages are for other platforms too, and may be absent.
 * @param {LockedPackages} locked
 * @param {LockedPackages | undefined} installed
 */
export const isInstalled = (locked, installed) =>
  installed !== undefined &&
  Object.entries(locked).every(
    ([where, { version, optional }]) =>
      where === '' || optional === true || installed[where]?.version === version,
  );

function isUpToDate() {
  const locked = readPackages('package-lock.json');
  if (!locked)
    throw new Error('package-lock.json is missing or damaged: git restore package-lock.json');
  return isInstalled(locked, readPackages('node_modules/.package-lock.json'));
}

/** Installs what the lock file says unless it is there already. */
export async function ensureInstalled() {
  if (isUpToDate()) return;
  await oneAtATime('install', async () => {
    // Another process may have installed while this one waited.
    if (isUpToDate()) return;
    console.log('Installing packages (npm ci), once after each change of package-lock.json ...');
    const exitCode = await runNpm(['ci', '--include=dev']);
    if (exitCode !== 0)
      throw new Error(`npm ci failed with exit code ${exitCode}; its words stand above.`);
  });
}
