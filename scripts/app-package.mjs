import { strToU8, zipSync } from 'fflate';

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
