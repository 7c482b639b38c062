import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { strToU8, zipSync } from 'fflate';

import { findManifestFaults } from './manifest-checks.mjs';

/** @typedef {Pick<import('./build-manifest.mjs').AppPackage, 'manifest' | 'readFile'>} AppPackage */
/** @typedef {{ icons?: Record<string, string>, localizationInfo?: {
 *   additionalLanguages?: readonly { file: string }[], defaultLanguageFile?: string } }} NamedFiles */

/** As late as a zip's clock begins: a build's own time would make every zip another one. */
const sameTime = new Date(1980, 0, 1);

/**
 * The files of the package that a manifest names, which stand beside it: icons, then languages. Icons of a ribbon are
 * not among them, since hosts fetch those from the web.
 * @param {Record<string, unknown>} manifest
 */
export function listPackagedFiles(manifest) {
  const { icons = {}, localizationInfo = {} } = /** @type {NamedFiles} */ (manifest);
  const languages = (localizationInfo.additionalLanguages ?? []).map(({ file }) => file);
  return [
    ...new Set([
      ...Object.values(icons).sort(),
      ...(localizationInfo.defaultLanguageFile ? [localizationInfo.defaultLanguageFile] : []),
      ...languages.sort(),
    ]),
  ];
}

/**
 * What administrators upload: a zip with all files at its root, the same bytes for the same package on every machine
 * (fflate compresses in JavaScript, not with the zlib of the Node at hand). Throws when a file is missing.
 * Source of the layout: Microsoft Learn, platform/concepts/build-and-test/apps-package.
 * @param {AppPackage} appPackage
 * @returns {Uint8Array}
 */
export function zipAppPackage({ manifest, readFile }) {
  /** @type {Record<string, Uint8Array>} */
  const files = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const name of listPackagedFiles(manifest)) {
    const content = readFile(name);
    if (!content) throw new Error(`${name} is named by the manifest and is missing.`);
    files[name] = content;
  }
  return zipSync(files, { level: 9, mtime: sameTime });
}

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
