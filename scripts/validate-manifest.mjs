// `npm run validate`: the manifest of every deployment in manifest/environments, and that of `dist/` if it
// was built, against the official schema and our own checks. Works without any network.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { buildManifest, readVersion } from './build-manifest.mjs';
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
  const template = readFileSync(inRepository('manifest/manifest.json'), 'utf8');
  const text = buildManifest(template, readEnvironment(environmentName), readVersion());
  return {
    manifest: JSON.parse(text),
    readFile: readFrom([inRepository('manifest/locales'), inRepository('assets')]),
  };
}

/** @returns {AppPackage} */
const builtPackage = () => ({
  manifest: JSON.parse(readFileSync(inRepository('dist/manifest.json'), 'utf8')),
  readFile: readFrom([inRepository('dist')]),
});

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

for (const [name, read] of Object.entries(listPackages())) {
  const faults = await findManifestFaults(read(), readVersion());
  console.log(faults.length === 0 ? `${name}: sound` : [`${name}:`, ...faults].join('\n- '));
  if (faults.length > 0) process.exitCode = 1;
}
