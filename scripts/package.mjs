// `npm run package`: of the build in dist/, the zip for Teams and the new Outlook, and beside it outlook.xml for
// Outlook clients that read no zip. Faults of the manifests are named, and then nothing is written.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

import { zipAppPackage } from './app-package.mjs';
import { readVersion } from './build-manifest.mjs';
import { repositoryRoot } from './command.mjs';
import { findManifestFaults } from './manifest-checks.mjs';

/** Reserved for examples, so nobody's. Source: RFC 2606. */
const isExample = (/** @type {string} */ host) => /(^|\.)example(\.(com|net|org))?$/.test(host);

const packageName = /^portrait-.*\.zip$/;

/**
 * Writes the zip into `directory`, a build, and takes those of earlier versions away.
 * @param {string} directory absolute
 * @param {string} version
 * @returns {Promise<{ status: 'written', file: string, sizeBytes: number } | { status: 'faulty', faults: readonly string[] }>}
 */
export async function writePackage(directory, version) {
  const inBuild = (/** @type {string} */ name) => path.join(directory, name);
  const appPackage = {
    manifest: JSON.parse(readFileSync(inBuild('manifest.json'), 'utf8')),
    readFile: (/** @type {string} */ name) =>
      existsSync(inBuild(name)) ? readFileSync(inBuild(name)) : undefined,
    outlookXml: existsSync(inBuild('outlook.xml'))
      ? readFileSync(inBuild('outlook.xml'), 'utf8')
      : '',
  };
  for (const name of readdirSync(directory).filter((found) => packageName.test(found)))
    rmSync(inBuild(name));
  const faults = await findManifestFaults(appPackage, version);
  if (faults.length > 0) return { status: 'faulty', faults };
  const zip = zipAppPackage(appPackage);
  const file = `portrait-${version}.zip`;
  writeFileSync(inBuild(file), zip);
  return { status: 'written', file, sizeBytes: zip.length };
}

/** What the values make of the package, for the eyes of who uploads it. */
function describe(/** @type {string} */ directory) {
  const read = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(path.join(directory, name), 'utf8'));
  const { id, developer } = read('manifest.json');
  const { clientId, cloud, tenantId } = read('config.json');
  const { host } = new URL(developer.websiteUrl);
  return [
    `  address    ${developer.websiteUrl}`,
    `  app        ${id}`,
    `  sign-in    client ${clientId}, cloud ${cloud}, tenant ${tenantId}`,
    ...(isExample(host)
      ? [
          `${host} is an example. For a package of your own write your values into a file of manifest/environments, ` +
            'or set PORTRAIT_BASE_URL, PORTRAIT_CLIENT_ID and so on: docs/deploy.md.',
        ]
      : []),
  ];
}

async function main() {
  // Both flags are for the task that builds before.
  parseArgs({ options: { environment: { type: 'string' }, 'no-build': { type: 'boolean' } } });
  const directory = path.join(repositoryRoot, 'dist');
  const written = await writePackage(directory, readVersion());
  if (written.status === 'faulty') {
    console.error(['No package was written:', ...written.faults].join('\n- '));
    process.exitCode = 1;
    return;
  }
  console.log(`dist/${written.file} (${written.sizeBytes} bytes)`);
  if (existsSync(path.join(directory, 'outlook.xml'))) console.log('dist/outlook.xml');
  console.log(describe(directory).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
