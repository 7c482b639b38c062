import { readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from './command.mjs';

/**
 * What the hosts read: the manifest and the files that it names, and the manifest of Outlook clients that do not
 * read it. Icons that are downloaded have the path that they have beside the pages.
 * @typedef {{ manifest: Record<string, unknown>, readFile: (name: string) => Buffer | undefined, outlookXml: string }} AppPackage
 */

/** Values by name, as a template names them in `${...}`. */
export function templateValues(
  /** @type {import('./environment.mjs').Environment} */ environment,
  /** @type {string} */ version,
) {
  return new Map(
    Object.entries({
      supportUrl: environment.baseUrl,
      ...environment,
      version,
      baseHost: new URL(environment.baseUrl).host,
    }),
  );
}

/** Values go into single texts, so that none of them can break the file around it. */
export function fillIn(/** @type {string} */ text, /** @type {Map<string, string>} */ values) {
  return text.replace(/\$\{(\w+)\}/g, (_, name) => {
    const value = values.get(name);
    if (value === undefined)
      throw new Error(`The manifest template names \${${name}}, which no environment has.`);
    return value;
  });
}

/**
 * The manifest of one deployment, as JSON text.
 *
 * It declares no `nestedAppAuthInfo`: that only has Teams fetch a token ahead of the page, and it must name
 * the very scopes of the page's request in the same order (Source: Teams manifest schema 1.25), so that
 * whoever changes one and not the other makes the start slower without any sign of it.
 * @param {string} template
 * @param {import('./environment.mjs').Environment} environment
 * @param {string} version
 */
export function buildManifest(template, environment, version) {
  const values = templateValues(environment, version);
  const manifest = JSON.parse(template, (_, value) =>
    typeof value === 'string' ? fillIn(value, values) : value,
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function readVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'));
  return version;
}
