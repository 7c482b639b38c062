// The values of one deployment: manifest/environments/<name>.json, overridden by environment variables
// (`baseUrl` by `PORTRAIT_BASE_URL` and so on).
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from './command.mjs';

/**
 * @typedef {{ baseUrl: string, manifestId: string, outlookAddInId: string, clientId: string,
 *   developerName: string, privacyUrl: string, termsUrl: string,
 *   cloud?: import('#graph').GraphCloud, tenantId?: string, supportUrl?: string }} Environment
 */

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @type {readonly import('#graph').GraphCloud[]} */
export const clouds = ['global', 'usGov', 'usGovDod', 'china'];

const isHttps = (/** @type {string} */ value) =>
  URL.canParse(value) && new URL(value).protocol === 'https:';
const isGuid = (/** @type {string} */ value) => guid.test(value);

const rules = {
  httpsUrl: { words: 'an https address', holds: isHttps },
  base: {
    words: 'an https address without ?, # and without a slash at its end',
    holds: (/** @type {string} */ value) => isHttps(value) && !/[?#]|\/$/.test(value),
  },
  guid: { words: 'a GUID like 6f0d5c2e-3b1a-4c8d-9e7f-5a4b3c2d1e0f', holds: isGuid },
  developer: {
    words: '1 to 32 characters',
    holds: (/** @type {string} */ value) => value.length > 0 && value.length <= 32,
  },
  cloud: {
    words: `one of ${clouds.join(', ')}`,
    holds: (/** @type {string} */ value) => clouds.some((cloud) => cloud === value),
  },
  tenant: {
    words: 'a GUID or organizations',
    holds: (/** @type {string} */ value) => value === 'organizations' || isGuid(value),
  },
};

/** @type {Record<string, { rule: keyof typeof rules, optional?: true }>} */
const fields = {
  baseUrl: { rule: 'base' },
  manifestId: { rule: 'guid' },
  outlookAddInId: { rule: 'guid' },
  clientId: { rule: 'guid' },
  developerName: { rule: 'developer' },
  privacyUrl: { rule: 'httpsUrl' },
  termsUrl: { rule: 'httpsUrl' },
  cloud: { rule: 'cloud', optional: true },
  tenantId: { rule: 'tenant', optional: true },
  supportUrl: { rule: 'httpsUrl', optional: true },
};

/** `baseUrl` is overridden by `PORTRAIT_BASE_URL`. */
const variableOf = (/** @type {string} */ field) =>
  `PORTRAIT_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** The values that environment variables override now, by the variables' names. */
export const listOverrides = (variables = process.env) =>
  Object.keys(fields)
    .map(variableOf)
    .filter((name) => variables[name])
    .map((name) => [name, variables[name]]);

/** What is wrong with one field, in words; undefined when nothing is. */
function faultOf(/** @type {string} */ field, /** @type {unknown} */ value) {
  const known = fields[field];
  if (!known) return `${field} is no known field.`;
  if (value === undefined) return known.optional ? undefined : `${field} is missing.`;
  const { words, holds } = rules[known.rule];
  if (typeof value === 'string' && holds(value)) return undefined;
  return `${field} must be ${words}, and is ${JSON.stringify(value)}.`;
}

/**
 * Every fault of the values, in words.
 * @param {Record<string, unknown>} values
 */
export const findFaults = (values) =>
  [...new Set([...Object.keys(fields), ...Object.keys(values)])].flatMap(
    (field) => faultOf(field, values[field]) ?? [],
  );

/**
 * The values of the deployment `name`. Throws with every fault named.
 * @param {string} name
 * @param {{ folder?: string, variables?: Record<string, string | undefined> }} [options]
 * @returns {Environment}
 */
export function readEnvironment(
  name,
  { folder = path.join(repositoryRoot, 'manifest/environments'), variables = process.env } = {},
) {
  const file = path.join(folder, `${name}.json`);
  /** @type {Record<string, unknown>} */
  const values = JSON.parse(readFileSync(file, 'utf8'));
  for (const field of Object.keys(fields)) {
    const override = variables[variableOf(field)];
    if (override) values[field] = override;
  }
  const faults = findFaults(values);
  if (faults.length === 0) return /** @type {Environment} */ (values);
  throw new Error(
    [`The values of the deployment ${name} (${file}) cannot be used:`, ...faults].join('\n- '),
  );
}
