// What `npm run start:teams`, `start:outlook` and `stop` have the ecosystem's own tools do in a developer's tenant.
// The tools are called by npx and are no dependencies: nobody needs them for the sandbox.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

import { readVersion } from './build-manifest.mjs';
import { build } from './build.mjs';
import { repositoryRoot, run, runTool } from './command.mjs';
import { readEnvironment } from './environment.mjs';

/** @typedef {'start:teams' | 'start:outlook' | 'stop'} Job */
/** @typedef {{ tool: string, args: readonly string[] }} Call */
/** @typedef {{ manifest: string, address: string, calls: readonly Call[] }} Plan `calls` one after the other */

const agentsToolkit = '@microsoft/m365agentstoolkit-cli@1.1.17';
const outlookTool = 'office-addin-debugging@7.0.0';
/** Makes a certificate of localhost that this system trusts. */
export const certificateTool = 'office-addin-dev-certs@3.0.0';

const outlookManifest = 'dist/outlook.xml';

/**
 * The unified package goes to Teams, Outlook and the Microsoft 365 app at once; `outlook.xml` to the Outlook of this
 * machine. Source: `atk install --help`, `atk uninstall --help` and the README of the two packages in these versions.
 * @param {Job} job
 * @param {{ version: string, values: import('./environment.mjs').Environment }} deployment
 * @returns {Plan}
 */
export function planSideload(job, { version, values }) {
  const zip = `dist/portrait-${version}.zip`;
  const noQuestions = ['--interactive', 'false', '--telemetry', 'false'];
  const address = values.baseUrl;
  const removeApp = ['--mode', 'manifest-id', '--manifest-id', values.manifestId];
  switch (job) {
    case 'start:teams':
      return {
        manifest: zip,
        address,
        calls: [{ tool: agentsToolkit, args: ['install', '--file-path', zip, ...noQuestions] }],
      };
    case 'start:outlook':
      return {
        manifest: outlookManifest,
        address,
        calls: [
          {
            tool: outlookTool,
            args: ['start', outlookManifest, 'desktop', '--app', 'outlook', '--no-debug'],
          },
        ],
      };
    case 'stop':
      return {
        manifest: `${zip}, ${outlookManifest}`,
        address,
        calls: [
          {
            tool: agentsToolkit,
            args: ['uninstall', ...removeApp, '--options', 'm365-app', ...noQuestions],
          },
          { tool: outlookTool, args: ['stop', outlookManifest] },
        ],
      };
  }
}

const commandOf = (/** @type {Call} */ { tool, args }) => ['npx', '--yes', tool, ...args].join(' ');

/** What would be done, in words. */
export const describePlan = (/** @type {Plan} */ { manifest, address, calls }) =>
  [
    ...calls.map((call) => `tool      ${commandOf(call)}`),
    `manifest  ${manifest}`,
    `address   ${address}`,
  ].join('\n');

/** Where `npm run certs` puts what the system trusts. Source: office-addin-dev-certs 3.0.0. */
function certificateFlags() {
  const file = (/** @type {string} */ name) =>
    path.join(homedir(), '.office-addin-dev-certs', name);
  if (!existsSync(file('localhost.key'))) return [];
  return [
    ...['--server-options-key', file('localhost.key')],
    ...['--server-options-cert', file('localhost.crt')],
    ...['--server-options-ca', file('ca.crt')],
  ];
}

/** Deployment values of manifest/environments/development.json, whose address is the one served here. */
export const development = ['--env', 'environment=development'];

/** webpack's server with reload; under a certificate that the system trusts, where there is one. */
export const runDevServer = (/** @type {readonly string[]} */ flags) =>
  runTool('webpack', [
    'serve',
    ...['--env', 'target=development'],
    ...development,
    ...['--host', 'localhost', '--port', '3000', '--server-type', 'https', '--no-static'],
    ...certificateFlags(),
    ...flags,
  ]);

/** Runs until one fails. @returns {Promise<number>} */
async function runCalls(/** @type {readonly Call[]} */ calls) {
  for (const { tool, args } of calls) {
    const exitCode = await run('npx', ['--yes', tool, ...args], {
      shell: process.platform === 'win32',
    });
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

/** Builds what the tools read. Throws where a manifest has a fault. */
async function prepare(/** @type {string} */ version) {
  await build('development', development);
  // What it imports is installed by now, and not when a task is chosen.
  const { writePackage } = await import('./app-package.mjs');
  const written = await writePackage(path.join(repositoryRoot, 'dist'), version);
  if (written.status === 'faulty') throw new Error(written.faults.join('\n'));
}

/** `--dry-run` prints the plan and does nothing. A start ends in the development server, which Ctrl+C stops. */
export const sideload =
  (/** @type {Job} */ job) => async (/** @type {readonly string[]} */ flags) => {
    const version = readVersion();
    const plan = planSideload(job, { version, values: readEnvironment('development') });
    console.log(describePlan(plan));
    if (flags.includes('--dry-run')) return 0;
    await prepare(version);
    const exitCode = await runCalls(plan.calls);
    return exitCode !== 0 || job === 'stop' ? exitCode : runDevServer([]);
  };
