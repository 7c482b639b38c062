import { findFaults } from '../environment.mjs';
import { fault, whyNoFile } from './site.mjs';

/** @typedef {import('./site.mjs').Site} Site */
/** @typedef {import('./site.mjs').Finding} Finding */
/** @typedef {import('../environment.mjs').Environment} Environment */
/** @typedef {{ clientId: string, cloud: import('#graph').GraphCloud, tenantId: string }} Config */

const fields = ['clientId', 'cloud', 'tenantId', 'supportUrl'];
const cureOfFile = 'Upload config.json of the same build as the pages, beside them.';

/** What a deployment's config.json says, as it stands there; undefined where it is no object. */
async function readConfig(/** @type {Site} */ site) {
  const answer = await site.get('/config.json');
  const why = whyNoFile(answer);
  if (why !== undefined || answer.kind !== 'answer') return { why };
  try {
    const content = JSON.parse(answer.bytes.toString());
    return typeof content === 'object' && content !== null ? { content } : { why: 'is no object' };
  } catch {
    return { why: 'is no JSON' };
  }
}

const expected = (/** @type {Environment} */ values) => ({
  clientId: values.clientId,
  cloud: values.cloud ?? 'global',
  tenantId: values.tenantId ?? 'organizations',
});

/** @returns {Finding[]} */
function compare(/** @type {Config} */ config, /** @type {Environment} */ values) {
  return Object.entries(expected(values))
    .filter(([field, value]) => config[/** @type {keyof Config} */ (field)] !== value)
    .map(([field, value]) => {
      const is = config[/** @type {keyof Config} */ (field)];
      return fault(
        field === 'cloud' ? 'cloud' : 'config',
        `/config.json says ${field} ${is}, and the deployment's values say ${value}.`,
        'Run the doctor with `--environment <name>` for the values that this deployment was built with, or build and upload anew.',
      );
    });
}

/**
 * `config.json`: there, complete, and that of the deployment's values.
 * @param {Site} site
 * @param {Environment} values
 * @returns {Promise<{ findings: Finding[], config?: Config }>}
 */
export async function examineConfig(site, values) {
  const { content, why } = await readConfig(site);
  if (content === undefined)
    return { findings: [fault('config', `/config.json ${why}.`, cureOfFile)] };
  const given = { cloud: 'global', tenantId: 'organizations', ...content };
  const faults = findFaults(given, fields).concat(
    Object.keys(given).flatMap((field) =>
      fields.includes(field) ? [] : `${field} is no field of config.json.`,
    ),
  );
  if (faults.length > 0) {
    return {
      findings: faults.map((words) => fault('config', `/config.json: ${words}`, cureOfFile)),
    };
  }
  const config = /** @type {Config} */ (given);
  return { findings: compare(config, values), config };
}
