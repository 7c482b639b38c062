// What is wrong with an app package: the official schema's word, and what the schema does not see.
// Nothing here reaches the network.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

import { repositoryRoot } from './command.mjs';
import { findExtensionFaults } from './extension-checks.mjs';
import { findIconFaults } from './manifest-icons.mjs';
import { isAddress, isTranslatable, listTexts } from './manifest-texts.mjs';
import { findOutlookXmlFaults } from './outlook-xml-checks.mjs';

/** @typedef {import('./build-manifest.mjs').AppPackage} AppPackage */
/** @typedef {import('./manifest-texts.mjs').Text} Text */
/** @typedef {Record<string, any>} Json parsed JSON, of any shape until the schema has spoken */

const schemaFolder = path.join(
  repositoryRoot,
  'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25',
);

/** Only the schema files of the package are used: they are JSON Schema draft-04, and its code does not load. */
function compileSchema(/** @type {string} */ file) {
  // The schemas use keywords that ajv does not know, and patterns that the regular expressions' u flag refuses.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(path.join(schemaFolder, file), 'utf8')));
}

const validateManifest = compileSchema('MicrosoftTeams.schema.json');
const validateLocalization = compileSchema('MicrosoftTeams.Localization.schema.json');

function schemaFaults(
  /** @type {typeof validateManifest} */ validate,
  /** @type {unknown} */ value,
  /** @type {string} */ file,
) {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => {
    const extra =
      'additionalProperty' in error.params ? ` (${error.params['additionalProperty']})` : '';
    return `schema: ${file}${error.instancePath} ${error.message}${extra}`;
  });
}

/** Teams refuses pages and links that are not https. */
const addressFaults = (/** @type {Text[]} */ texts) =>
  texts
    .filter((text) => isAddress(text.value) && !text.value.startsWith('https://'))
    .map(({ path: where, value }) => `address: ${where} must be https, and is ${value}`);

const matchesDomain = (/** @type {string} */ host, /** @type {string} */ domain) =>
  domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain;

/** Hosts load only pages of these domains, and read them as names: one with a scheme matches nothing. */
function domainFaults(/** @type {Json} */ manifest, /** @type {Text[]} */ texts) {
  /** @type {string[]} */
  const domains = manifest['validDomains'] ?? [];
  const malformed = domains
    .filter((domain) => !/^(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?$/.test(domain))
    .map(
      (domain) =>
        `domain: validDomains must hold names such as app.example.com, and holds ${domain}`,
    );
  const uncovered = texts
    .filter(
      ({ path: where, value }) =>
        /^(staticTabs|configurableTabs|extensions)\b/.test(where) && isAddress(value),
    )
    .filter(({ value }) => !domains.some((domain) => matchesDomain(new URL(value).host, domain)))
    .map(
      ({ path: where, value }) =>
        `domain: ${where} is at ${new URL(value).host}, which validDomains does not hold`,
    );
  return [...malformed, ...uncovered];
}

/** Filled in by the hosts; the page takes one that was not for absent. */
const knownPlaceholders = new Set(['{app.theme}', '{app.locale}', '{user.id}', '{user.tenant.id}']);

function placeholderFaults(/** @type {Text[]} */ texts) {
  return texts.flatMap(({ path: where, value }) =>
    (value.match(/\$?\{[^}]*\}/g) ?? [])
      .filter(
        (found) =>
          !(/\.(contentUrl|configurationUrl)$/.test(where) && knownPlaceholders.has(found)),
      )
      .map((found) => `placeholder: ${where} holds ${found}`),
  );
}

function localeFaults(
  /** @type {string} */ file,
  /** @type {AppPackage} */ { manifest, readFile },
) {
  const content = readFile(file);
  if (!content) return [`locale: ${file} is named by the manifest and is missing`];
  /** @type {Json} */
  const locale = JSON.parse(content.toString());
  const keys = listTexts(manifest)
    .filter(isTranslatable)
    .map((text) => text.path);
  return [
    ...schemaFaults(validateLocalization, locale, file),
    ...keys
      .filter((key) => !(key in locale))
      .map((key) => `locale: ${file} does not translate ${key}`),
    ...Object.keys(locale)
      .filter((key) => key !== '$schema' && !keys.includes(key))
      .map((key) => `locale: ${file} translates ${key}, which the manifest does not have`),
  ];
}

const localeFiles = (/** @type {Json} */ manifest) =>
  (manifest['localizationInfo']?.additionalLanguages ?? []).map(
    (/** @type {{ file: string }} */ language) => language.file,
  );

/**
 * Every fault of a package, in words that begin with the check that found it; none when it is sound.
 * @param {AppPackage} appPackage
 * @param {string} version of package.json, which the manifests' must equal
 * @param {{ outlookSchemaFolder?: string | undefined }} [options] where the official XML schemas are, which may not
 *   be passed on with the code; without them outlook.xml is checked by our own rules alone
 */
export async function findManifestFaults(appPackage, version, { outlookSchemaFolder } = {}) {
  /** @type {Json} */
  const manifest = appPackage.manifest;
  const texts = listTexts(manifest);
  const faults = [
    ...schemaFaults(validateManifest, manifest, 'manifest.json'),
    ...addressFaults(texts),
    ...domainFaults(manifest, texts),
    ...placeholderFaults(texts),
    ...localeFiles(manifest).flatMap((/** @type {string} */ file) =>
      localeFaults(file, appPackage),
    ),
    ...(await findIconFaults(appPackage)),
    ...(await findExtensionFaults(appPackage)),
    ...(await findOutlookXmlFaults(appPackage, { version, schemaFolder: outlookSchemaFolder })),
  ];
  if (manifest['version'] !== version) {
    faults.push(
      `version: the manifest's is ${manifest['version']}, and that of package.json ${version}`,
    );
  }
  return faults;
}
