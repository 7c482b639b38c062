import { readFileSync } from 'node:fs';
import path from 'node:path';

import LicensePlugin from 'webpack-license-plugin';

import { repositoryRoot } from './command.mjs';

/** @typedef {{ name: string, version: string, license: string, licenseText: string | null, repository?: string }} ShippedPackage */

export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** What ships as files of its own, so that no bundle holds it. */
const copiedPackages = ['libheif-js'];

/** What @microsoft/teams-js 2.58.0 carries in its own files, without their licences; those are taken from here. */
const carriedPackages = ['debug', 'ms', 'tslib', 'uuid'];

/** Licences that ask for no more than to be passed on with their text. */
const passedOnWithText = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Ships as it was published, beside its licence and the way to its source: assets/libheif/README.txt. */
const besideItsLicence = new Map([['libheif-js', 'LGPL-3.0']]);

const mayShip = (/** @type {ShippedPackage} */ { name, license }) =>
  passedOnWithText.includes(license) || besideItsLicence.get(name) === license;

/** From "Permission is hereby granted" on, which is the same in every MIT licence, ours among them. */
const mitTerms = () =>
  readFileSync(path.join(repositoryRoot, 'LICENSE'), 'utf8').replace(/^[^]*?(?=Permission is)/, '');

/** Holders of packages that say MIT and carry no text. Source: LICENSE of github.com/microsoft/fluentui-system-icons. */
const holders = new Map([['@fluentui/react-icons', 'Microsoft Corp. All rights reserved.']]);

function textOf(/** @type {ShippedPackage} */ { name, license, licenseText }) {
  const holder = holders.get(name);
  if (licenseText?.trim()) return licenseText.trim().replace(/\r\n?/g, '\n');
  if (holder === undefined || license !== 'MIT') return undefined;
  return `MIT License\n\nCopyright (c) ${holder}\n\n${mitTerms().trim()}`;
}

const heading = (/** @type {ShippedPackage} */ { name, version, license }) =>
  `${name} ${carriedPackages.includes(name) ? 'as @microsoft/teams-js carries it' : version} (${license})`;

const render = (/** @type {ShippedPackage} */ shipped) =>
  ['-'.repeat(80), heading(shipped), shipped.repository ?? '', '', textOf(shipped), ''].join('\n');

/**
 * The text of the notices. Throws, naming them, when a package has no licence text or one that asks for more.
 * @param {readonly ShippedPackage[]} packages
 */
export function renderNotices(packages) {
  const faults = packages.flatMap((shipped) => [
    ...(textOf(shipped) === undefined
      ? [`${shipped.name} comes without the text of its licence.`]
      : []),
    ...(mayShip(shipped)
      ? []
      : [
          `${shipped.name} is under ${shipped.license}: decide in scripts/third-party-notices.mjs whether it may ship.`,
        ]),
  ]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const sorted = packages.toSorted((a, b) => (heading(a) < heading(b) ? -1 : 1));
  const head =
    'Portrait is under the MIT licence. What it ships of others, each under the licence below its name:\n';
  return [head, ...sorted.map(render)].join('\n');
}

/** The names of the packages that a text of notices lists. */
const listNotices = (/** @type {string} */ text) =>
  [...text.matchAll(/^-{80}\n(\S+) /gm)].map(([, name = '']) => name);

/** The package that a module of the bundle report belongs to, the innermost; undefined for our own. */
const packageOf = (/** @type {string} */ module) =>
  /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];

/**
 * What ships and is not in the notices, in words.
 * @param {import('./bundle-report.mjs').BundleReport} report
 * @param {string} notices
 */
export function findUnlisted({ chunks }, notices) {
  const modules = Object.values(chunks).flatMap((chunk) => chunk.modules);
  const shipped = new Set([
    ...modules.flatMap((module) => packageOf(module) ?? []),
    ...copiedPackages,
  ]);
  const listed = new Set(listNotices(notices));
  return [...shipped]
    .filter((name) => !listed.has(name))
    .map((name) => `${name} ships and is not in ${noticesFile}.`);
}

/** Writes the notices of every package with a module in a bundle, workers too, and of those that are copied. */
export const thirdPartyNotices = () =>
  new LicensePlugin({
    // The plugin's own list, which it always writes.
    outputFilename: '../reports/licences.json',
    additionalFiles: { [noticesFile]: renderNotices },
    includePackages: () =>
      [...copiedPackages, ...carriedPackages].map((name) =>
        path.join(repositoryRoot, 'node_modules', name),
      ),
    excludedPackageTest: (name) => name === 'portrait',
  });
