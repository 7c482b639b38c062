import { listPackagedFiles } from '../app-package.mjs';
import { findManifestFaults } from '../manifest-checks.mjs';
import { fault, whyNoFile } from './site.mjs';

/** @typedef {import('./site.mjs').Site} Site */
/** @typedef {import('./site.mjs').Finding} Finding */
/** @typedef {import('../environment.mjs').Environment} Environment */
/** @typedef {Record<string, any>} Json parsed JSON, of any shape until the schema has spoken */

const cureOfFile = 'Upload every file of dist/ of one build.';
const cureOfIds =
  'Run the doctor with `--environment <name>` for the values that this deployment was built with. An id must never change once the app is installed: put the old one back into the values, then build and upload anew.';

/** @returns {Promise<Buffer | undefined>} */
async function readBytes(/** @type {Site} */ site, /** @type {string} */ file) {
  const answer = await site.get(file);
  return answer.kind === 'answer' && answer.status === 200 ? answer.bytes : undefined;
}

/** @returns {Json | undefined} */
function parseObject(/** @type {Buffer | undefined} */ bytes) {
  try {
    const content = JSON.parse(String(bytes));
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Pictures that hosts download from beside the pages, as paths of the site. */
const downloadedPictures = (/** @type {string} */ text) =>
  [...text.matchAll(/https:\/\/[^/"\s]+\/([\w./-]+\.png)/g)].map(([, name = '']) => name);

/** Everything that the checks read, asked for beforehand: they read at once. */
async function fetchFiles(
  /** @type {Site} */ site,
  /** @type {Json} */ manifest,
  /** @type {string} */ outlookXml,
) {
  const pictures = downloadedPictures(`${JSON.stringify(manifest)}${outlookXml}`);
  const names = new Set([...listPackagedFiles(manifest), ...pictures]);
  const contents = await Promise.all(
    [...names].map(
      async (name) => /** @type {const} */ ([name, await readBytes(site, `/${name}`)]),
    ),
  );
  return new Map(contents);
}

/** Ids and address, which are the deployment's own. @returns {Finding[]} */
function compare(
  /** @type {{ manifest: Json, outlookXml: string }} */ { manifest, outlookXml },
  /** @type {Environment} */ values,
  /** @type {Site} */ site,
) {
  const xmlId = /<Id>\s*([^<\s]+)/.exec(outlookXml)?.[1];
  const ids = [
    { what: 'The id of manifest.json', is: manifest['id'], wanted: values.manifestId },
    { what: 'The Id of outlook.xml', is: xmlId, wanted: values.outlookAddInId },
    {
      what: 'webApplicationInfo.id of manifest.json',
      is: manifest['webApplicationInfo']?.id,
      wanted: values.clientId,
    },
  ].filter(({ is, wanted }) => is !== wanted);
  const address = manifest['developer']?.websiteUrl;
  const wanted = site.isLocal ? values.baseUrl : site.base;
  return [
    ...ids.map(({ what, is, wanted: id }) =>
      fault('manifest', `${what} is ${is}, and the deployment's values say ${id}.`, cureOfIds),
    ),
    ...(address === wanted
      ? []
      : [
          fault(
            'manifest',
            `manifest.json is for ${address}, and this is ${wanted}.`,
            'Set baseUrl of the values to the address of the pages, build, and upload pages and package anew.',
          ),
        ]),
  ];
}

/** @returns {Finding} */
const asFinding = (/** @type {string} */ words) =>
  fault(words.startsWith('icon:') ? 'icon' : 'manifest', words, cureOfFile);

/**
 * Both manifests and what they name, as `npm run validate` judges them, and that they are those of these values.
 * @param {Site} site
 * @param {Environment} values
 * @param {string} version of this checkout
 * @returns {Promise<Finding[]>}
 */
export async function examineManifests(site, values, version) {
  const missing = ['/manifest.json', '/outlook.xml'].map(async (file) => {
    const why = whyNoFile(await site.get(file));
    return why === undefined ? [] : [fault('manifest', `${file} ${why}.`, cureOfFile)];
  });
  const absent = (await Promise.all(missing)).flat();
  if (absent.length > 0) return absent;
  const manifest = parseObject(await readBytes(site, '/manifest.json'));
  if (!manifest) return [fault('manifest', '/manifest.json is no JSON object.', cureOfFile)];
  const outlookXml = String(await readBytes(site, '/outlook.xml'));
  const files = await fetchFiles(site, manifest, outlookXml);
  const appPackage = {
    manifest,
    outlookXml,
    readFile: (/** @type {string} */ name) => files.get(name),
  };
  const faults = await findManifestFaults(appPackage, version);
  return [...compare(appPackage, values, site), ...faults.map(asFinding)];
}
