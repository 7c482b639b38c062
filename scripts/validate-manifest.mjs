// `npm run validate`: both manifests of every deployment in manifest/environments, and those of `dist/` if it
// was built, against the official schemas and our own checks. Works without any network. Microsoft's schemas of
// outlook.xml are in no package: `PORTRAIT_OUTLOOK_SCHEMAS` names the folder that holds them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { buildManifest, readVersion } from './build-manifest.mjs';
import { buildOutlookManifest, readManifestTexts } from './build-outlook-manifest.mjs';
import { repositoryRoot } from './command.mjs';
import { readEnvironment } from './environment.mjs';
import { findManifestFaults } from './manifest-checks.mjs';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */

const inRepository = (/** @type {string} */ name) => path.join(repositoryRoot, name);

const readFrom = (/** @type {readonly string[]} */ folders) => (/** @type {string} */ name) => {
  const file = folders
    .map((folder) => path.join(folder, name))
    .find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : readFileSync(file);
};

/** @returns {AppPackage} */
function packageOf(/** @type {string} */ environmentName) {
  const template = (/** @type {string} */ name) =>
    readFileSync(inRepository(`manifest/${name}`), 'utf8');
  const environment = readEnvironment(environmentName);
  const version = readVersion();
  return {
    manifest: JSON.parse(buildManifest(template('manifest.json'), environment, version)),
    readFile: readFrom([
      inRepository('manifest/locales'),
      inRepository('assets'),
      // Icons that are downloaded are named with their folder.
      repositoryRoot,
    ]),
    outlookXml: buildOutlookManifest(template('outlook.xml'), {
      environment,
      version,
      texts: readManifestTexts(),
    }),
  };
}

/** @returns {AppPackage} */
function builtPackage() {
  const readFile = readFrom([inRepository('dist')]);
  return {
    manifest: JSON.parse(readFileSync(inRepository('dist/manifest.json'), 'utf8')),
    readFile,
    outlookXml: String(readFile('outlook.xml') ?? ''),
  };
}

/** @returns {Record<string, () => AppPackage>} */
function listPackages() {
  const names = readdirSync(inRepository('manifest/environments')).map(
    (file) => path.parse(file).name,
  );
  return {
    ...Object.fromEntries(names.map((name) => [name, () => packageOf(name)])),
    ...(existsSync(inRepository('dist/manifest.json')) ? { 'dist/': builtPackage } : {}),
  };
}

const outlookSchemaFolder = process.env['PORTRAIT_OUTLOOK_SCHEMAS'] || undefined;
if (outlookSchemaFolder === undefined) {
  console.log(
    'Skipped: outlook.xml against its schemas, for which PORTRAIT_OUTLOOK_SCHEMAS must name their folder.',
  );
}

for (const [name, read] of Object.entries(listPackages())) {
  const faults = await findManifestFaults(read(), readVersion(), { outlookSchemaFolder });
  console.log(faults.length === 0 ? `${name}: sound` : [`${name}:`, ...faults].join('\n- '));
  if (faults.length > 0) process.exitCode = 1;
}
