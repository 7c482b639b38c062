import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { repositoryRoot } from './command.mjs';

const pollMs = 200;

function isRunning(/** @type {number} */ processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether the lock was taken. */
function take(/** @type {string} */ lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Removes the lock of a process that ended without doing so. */
function removeIfAbandoned(/** @type {string} */ lockFile) {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    if (holder !== 0 && !isRunning(holder)) rmSync(lockFile, { force: true });
  } catch {
    // It was given back just now.
  }
}

/**
 * Does `work` while no other process does work of the same name in this folder: two `npm start` at once
 * must not install or build into each other's files.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {string} [folder]
 */
export async function oneAtATime(name, work, folder = path.join(repositoryRoot, '.cache')) {
  mkdirSync(folder, { recursive: true });
  const lockFile = path.join(folder, `${name}.lock`);
  for (let tries = 0; !take(lockFile); tries += 1) {
    if (tries === 1) console.log(`Waiting for another ${name} in this folder (${lockFile}) ...`);
    removeIfAbandoned(lockFile);
    await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
