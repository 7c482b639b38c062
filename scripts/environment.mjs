// The values of one deployment: manifest/environments/<name>.json, overridden by environment variables
// (`baseUrl` by `PORTRAIT_BASE_URL` and so on).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
    words: 'an https address that ends with the host name or its port, without a slash',
    holds: (/** @type {string} */ value) => isHttps(value) && new URL(value).origin === value,
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

const anyGuid =
  "Make one once with node -p 'crypto.randomUUID()' and never change it: the hosts know the app by it";

/** `cure`: where the right value is found, in words. */
/** @type {Record<string, { rule: keyof typeof rules, cure: string, optional?: true }>} */
const fields = {
  baseUrl: { rule: 'base', cure: 'It is where the pages are served, https://photos.contoso.com' },
  manifestId: { rule: 'guid', cure: anyGuid },
  outlookAddInId: { rule: 'guid', cure: anyGuid },
  clientId: {
    rule: 'guid',
    cure: 'It is the application (client) ID of your registration in Microsoft Entra',
  },
  developerName: { rule: 'developer', cure: 'It is the name that people see as the publisher' },
  privacyUrl: { rule: 'httpsUrl', cure: 'It is your page about privacy' },
  termsUrl: { rule: 'httpsUrl', cure: 'It is your page with the terms of use' },
  cloud: { rule: 'cloud', cure: 'It is where your tenant is; left out, global', optional: true },
  tenantId: {
    rule: 'tenant',
    cure: 'It is the directory (tenant) ID of your organisation; left out, any may sign in',
    optional: true,
  },
  supportUrl: {
    rule: 'httpsUrl',
    cure: 'It is where people find help; it may be left out',
    optional: true,
  },
};

/** `baseUrl` is overridden by `PORTRAIT_BASE_URL`. */
const variableOf = (/** @type {string} */ field) =>
  `PORTRAIT_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

export const overridingVariables = Object.keys(fields).map(variableOf);

/** The values that environment variables override now, by the variables' names. */
export const listOverrides = (variables = process.env) =>
  overridingVariables.filter((name) => variables[name]).map((name) => [name, variables[name]]);

/** What is wrong with one field, in words, and the cure; undefined when nothing is. */
function faultOf(/** @type {string} */ field, /** @type {unknown} */ value) {
  const known = fields[field];
  if (!known) return `${field} is no known field. Known are ${Object.keys(fields).join(', ')}.`;
  const cure = `${known.cure} (${variableOf(field)}).`;
  if (value === undefined) return known.optional ? undefined : `${field} is missing. ${cure}`;
  const { words, holds } = rules[known.rule];
  if (typeof value === 'string' && holds(value)) return undefined;
  return `${field} must be ${words}, and is ${JSON.stringify(value)}. ${cure}`;
}

/**
 * Every fault of the values, in words.
 * @param {Record<string, unknown>} values
 * @param {readonly string[]} [expected] the fields that there can be, all by default
 */
export const findFaults = (values, expected = Object.keys(fields)) =>
  [...new Set([...expected, ...Object.keys(values)])].flatMap(
    (field) => faultOf(field, values[field]) ?? [],
  );

/** @returns {Record<string, unknown>} */
function readValues(/** @type {string} */ file) {
  if (!existsSync(file)) {
    const names = readdirSync(path.dirname(file)).map((name) => path.parse(name).name);
    throw new Error(
      `There are no values for a deployment ${path.parse(file).name}: ${file} is missing. ` +
        `There are ${names.join(', ')}; copy one of their files to that name and put your values in.`,
    );
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const words = error instanceof Error ? error.message : error;
    throw new Error(`${file} is no JSON: ${words}`, { cause: error });
  }
}

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
  const values = readValues(file);
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
