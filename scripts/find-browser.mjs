import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { run, runTool } from './command.mjs';

/** @typedef {{ platform: string, env: Record<string, string | undefined>, isExecutable: (file: string) => boolean,
 *   playwrightsOwn: () => string | undefined }} Machine */

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const isExecutable = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser that `playwright install` put into Playwright's own folder. */
function playwrightsOwn() {
  try {
    /** @type {string} */
    const file = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @type {Machine} */
const thisMachine = { platform: process.platform, env: process.env, isExecutable, playwrightsOwn };

/** Where Chromium, Chrome and Edge stand on a system, likeliest first. */
function usualPlaces(/** @type {Machine} */ { platform, env }) {
  if (platform === 'win32') {
    const folders = windowsFolders.flatMap((name) => env[name] ?? []);
    return folders.flatMap((folder) =>
      windowsPrograms.map((file) => path.win32.join(folder, file)),
    );
  }
  const onPath = (env['PATH'] ?? '')
    .split(':')
    .filter(Boolean)
    .flatMap((folder) => commands.map((command) => path.posix.join(folder, command)));
  if (platform !== 'darwin') return [...onPath, '/snap/bin/chromium'];
  const applications = ['/Applications', `${env['HOME'] ?? ''}/Applications`];
  return [
    ...applications.flatMap((folder) =>
      macApplications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    ),
    ...onPath,
  ];
}

/**
 * The path of a Chromium, Chrome or Edge: `PORTRAIT_BROWSER` if set, else one of the system, else
 * Playwright's own; undefined when there is none. Throws when `PORTRAIT_BROWSER` names no program.
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function findBrowser(machine = thisMachine) {
  const wanted = machine.env['PORTRAIT_BROWSER'];
  if (wanted) {
    if (machine.isExecutable(wanted)) return wanted;
    throw new Error(`PORTRAIT_BROWSER names ${wanted}, which is no program. Correct or unset it.`);
  }
  return usualPlaces(machine).find(machine.isExecutable) ?? machine.playwrightsOwn();
}

const isRoot = () => process.getuid?.() === 0;

async function installByApt() {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

/** Finds a browser, or installs one where that is possible. Throws with what to do where it is not. */
export async function ensureBrowser() {
  const ways = [() => runTool('playwright', ['install', 'chromium']), installByApt];
  for (const way of ways) {
    const found = findBrowser();
    if (found) return found;
    console.log('No Chromium, Chrome or Edge found; installing one ...');
    await way();
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge. None was found, and none could be installed ' +
      "(neither Playwright's own nor Debian's). Install one, or set PORTRAIT_BROWSER to its path.",
  );
}
