// `npm run package`: of the build in dist/, the zip for Teams and the new Outlook, and beside it outlook.xml for
// Outlook clients that read no zip. Faults of the manifests are named, and then nothing is written.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { writePackage } from './app-package.mjs';
import { readVersion } from './build-manifest.mjs';
import { repositoryRoot } from './command.mjs';

/** Reserved for examples, so nobody's. Source: RFC 2606. */
const isExample = (/** @type {string} */ host) => /(^|\.)example(\.(com|net|org))?$/.test(host);

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

await main();
