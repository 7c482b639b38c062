import { pageNames } from '#app/page-addresses';
import { headersAt } from '#app/page-headers';

import { clouds } from '../environment.mjs';
import { siteHeadersOf } from '../site-headers.mjs';
import { fault } from './site.mjs';

/** @typedef {import('./site.mjs').Site} Site */
/** @typedef {import('./site.mjs').Finding} Finding */
/** @typedef {import('#graph').GraphCloud} GraphCloud */
/** @typedef {{ file: string, words: string, cure: string, area: Finding['area'] }} Deviation */

const policy = 'Content-Security-Policy';
const cureOfHeaders =
  'Give the host the headers of docs/hosting.md: dist/staticwebapp.config.json for Azure Static Web Apps, `npm run hosting -- --cloud <cloud>` for nginx.';

/** The directives of a policy; the order of them and of their sources means nothing. */
function directivesOf(/** @type {string} */ value) {
  const parts = value
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(parts.map(([name = '', ...sources]) => [name, sources.sort().join(' ')]));
}

/** The directives in which two policies differ. */
function differences(/** @type {string} */ wanted, /** @type {string} */ found) {
  const [a, b] = [directivesOf(wanted), directivesOf(found)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

const expectedAt = (
  /** @type {Site} */ site,
  /** @type {GraphCloud} */ cloud,
  /** @type {string} */ file,
) => headersAt(siteHeadersOf(cloud, site.base.startsWith('https:') ? 'https' : 'http'), file);

/** The cloud whose policy this is, if it is that of another. */
const otherCloudOf = (
  /** @type {Site} */ site,
  /** @type {GraphCloud} */ cloud,
  /** @type {{ file: string, found: string }} */ { file, found },
) =>
  clouds.find(
    (other) =>
      other !== cloud &&
      differences(expectedAt(site, other, file)[policy] ?? '', found).length === 0,
  );

/** How long a browser may keep an answer without asking, in seconds. */
function keptForSeconds(/** @type {string} */ cacheControl) {
  if (/no-cache|no-store/.test(cacheControl)) return 0;
  return Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0);
}

/** @returns {Omit<Deviation, 'file'> | undefined} */
function cacheDeviation(/** @type {string} */ wanted, /** @type {string} */ found) {
  const isKept = keptForSeconds(found) > 0;
  if (isKept === keptForSeconds(wanted) > 0) return undefined;
  return {
    area: 'headers',
    words: isKept
      ? `Cache-Control lets browsers keep it (${found}), so that people go on with the old one after an update`
      : `Cache-Control has browsers ask for it each time (${found || 'absent'}), though its name changes with its content`,
    cure: isKept
      ? `Serve it with Cache-Control: ${wanted}, and empty the cache of a content delivery network before it.`
      : `Serve it with Cache-Control: ${wanted}.`,
  };
}

/** @returns {Omit<Deviation, 'file'> | undefined} */
function policyDeviation(
  /** @type {Site} */ site,
  /** @type {GraphCloud} */ cloud,
  /** @type {{ file: string, wanted: string, found: string }} */ { file, wanted, found },
) {
  const differing = differences(wanted, found);
  if (differing.length === 0) return undefined;
  const other = otherCloudOf(site, cloud, { file, found });
  if (other === undefined) {
    const words = `${policy} differs in ${differing.join(', ')}`;
    return { area: 'headers', words, cure: cureOfHeaders };
  }
  return {
    area: 'cloud',
    words: `${policy} is that of the cloud ${other}, and config.json says ${cloud}`,
    cure: `Serve one build with its own config.json and headers: \`npm run hosting -- --cloud ${cloud}\`, or correct the cloud of the deployment's values and build again.`,
  };
}

/** Headers that others add and that break the pages. */
const harmful = /** @type {const} */ ([
  ['X-Frame-Options', 'keeps Teams and Outlook from showing the page'],
  ['Cross-Origin-Opener-Policy', 'parts a sign-in window from the page that opened it'],
]);

/** @returns {Promise<Deviation[]>} */
async function examineFile(
  /** @type {Site} */ site,
  /** @type {GraphCloud} */ cloud,
  /** @type {string} */ file,
) {
  const answer = await site.get(file);
  if (answer.kind !== 'answer' || answer.status !== 200) return [];
  const { headers } = answer;
  const wrong = Object.entries(expectedAt(site, cloud, file)).map(([name, wanted]) => {
    const found = headers.get(name) ?? '';
    if (name === 'Cache-Control') return cacheDeviation(wanted, found);
    if (found === '')
      return {
        area: /** @type {const} */ ('headers'),
        words: `${name} is missing`,
        cure: cureOfHeaders,
      };
    if (name === policy) return policyDeviation(site, cloud, { file, wanted, found });
    if (found.toLowerCase() === wanted.toLowerCase()) return undefined;
    return {
      area: /** @type {const} */ ('headers'),
      words: `${name} must be ${wanted}, and is ${found}`,
      cure: cureOfHeaders,
    };
  });
  const added = harmful
    .filter(([name]) => headers.has(name))
    .map(([name, why]) => ({
      area: /** @type {const} */ ('headers'),
      words: `${name} ${why}`,
      cure: `Have the host leave ${name} out.`,
    }));
  return [...wrong, ...added].flatMap((found) => (found ? [{ ...found, file }] : []));
}

/**
 * The headers of every page, of config.json and of the files that pages name. The same deviation of several files is
 * one finding.
 * @param {Site} site
 * @param {GraphCloud} cloud
 * @param {readonly string[]} files
 * @returns {Promise<Finding[]>}
 */
export async function examineHeaders(site, cloud, files) {
  const paths = [...pageNames.map((page) => `/${page}.html`), '/config.json', ...files];
  const found = await Promise.all(paths.map((file) => examineFile(site, cloud, file)));
  /** @type {Map<string, Deviation & { files: string[] }>} */
  const grouped = new Map();
  for (const deviation of found.flat()) {
    const known = grouped.get(deviation.words);
    if (known) known.files.push(deviation.file);
    else grouped.set(deviation.words, { ...deviation, files: [deviation.file] });
  }
  return [...grouped.values()].map(({ area, words, cure, files: named }) =>
    fault(area, `${named.join(', ')}: ${words}.`, cure),
  );
}
