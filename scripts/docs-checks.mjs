// What docs/deploy.md names and does not exist. Imports TypeScript: run by `node --import tsx`, or loaded by jest.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { pageNames } from '#app/page-addresses';
import { graphClouds } from '#graph';

import { repositoryRoot } from './command.mjs';
import { deploymentFiles } from './deployment-files.mjs';
import { overridingVariables } from './environment.mjs';
import { requestedPermissions, withPermissionTable } from './permission-table.mjs';
import { noticesFile } from './third-party-notices.mjs';

const inRepository = (/** @type {string} */ name) => path.join(repositoryRoot, name);
const read = (/** @type {string} */ name) => readFileSync(inRepository(name), 'utf8');

const matches = (/** @type {string} */ text, /** @type {RegExp} */ pattern) => [
  ...new Set([...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)),
];

/** Programs that the page may tell people to run, beside npm. */
const knownPrograms = ['az', 'cd', 'git', 'npm', 'Connect-ExchangeOnline', 'New-App', 'Remove-App'];

function commandFaults(/** @type {string} */ text) {
  /** @type {{ scripts: object }} */
  const { scripts } = JSON.parse(read('package.json'));
  const unknown = matches(text, /npm run (?:--silent )?([\w:]+)/g).filter(
    (name) => !(name in scripts),
  );
  const blocks = matches(text, /```(?:sh|powershell)\n([^]*?)```/g).join('\n');
  const programs = matches(blocks, /^(?:[a-zA-Z]+=\$\()?([\w-]+)(?=[ \n])/gm).filter(
    (name) => !knownPrograms.includes(name),
  );
  return [
    ...unknown.map((name) => `command: there is no npm run ${name}`),
    ...programs.map((name) => `command: ${name} is no program that docs/deploy.md may call`),
  ];
}

/** A flag is known where a script speaks of it. */
function flagFaults(/** @type {string} */ text) {
  const sources = readdirSync(inRepository('scripts'))
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => read(`scripts/${name}`))
    .join('\n');
  const flags = matches(text, /npm run [^`\n]*?-- (--[^`\n]*)/g).flatMap((flagTexts) =>
    matches(flagTexts, /--([\w-]+)/g),
  );
  return [...new Set(flags)]
    .filter((flag) => !new RegExp(`(['"]|--)${flag}\\b|\\b${flag}: \\{ type`).test(sources))
    .map((flag) => `command: no script knows --${flag}`);
}

/** Every file that a build, or the packing after it, leaves in dist/. */
const builtFiles = () => [
  ...deploymentFiles().map(({ to }) => to),
  ...pageNames.map((page) => `${page}.html`),
  noticesFile,
  'portrait-<version>.zip',
];

function fileFaults(/** @type {string} */ text) {
  const built = builtFiles();
  return matches(text, /`((?:dist|docs|manifest|src|scripts|assets|tests)\/[^`\s]*)`/g)
    .filter((file) => {
      if (file === 'dist/') return false;
      if (file.startsWith('dist/')) return !built.includes(file.slice('dist/'.length));
      // Up to the place of a name that the reader chooses.
      return !existsSync(inRepository(file.replace(/[^/]*<.*$/, '')));
    })
    .map((file) => `file: there is no ${file}`);
}

const pageFaults = (/** @type {string} */ text) =>
  matches(text, /([\w-]+)\.html\b/g)
    .filter((page) => !pageNames.some((name) => name === page))
    .map((page) => `page: there is no ${page}.html`);

const variableFaults = (/** @type {string} */ text) =>
  matches(text, /\bPORTRAIT_\w+/g)
    .filter((name) => !overridingVariables.includes(name))
    .map((name) => `variable: no value of a deployment is called ${name}`);

function permissionFaults(/** @type {string} */ text) {
  const known = requestedPermissions();
  const manifest = read('manifest/manifest.json');
  return matches(text, /\b[A-Z][A-Za-z]+\.(?:Read|ReadWrite|ReadBasic)(?:\.[A-Z]\w+)*\b/g)
    .filter((name) => !known.includes(name) && !manifest.includes(`"${name}"`))
    .map((name) => `permission: Portrait does not request ${name}`);
}

/** GitHub's anchor of a heading. */
const anchorOf = (/** @type {string} */ heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (/** @type {string} */ text) => matches(text, /^#+ (.+)$/gm).map(anchorOf);

function linkFaults(/** @type {string} */ text, /** @type {string} */ folder) {
  return matches(text, /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^https:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const place = path.join(folder, file);
      if (file !== '' && !existsSync(inRepository(place))) return true;
      if (anchor === undefined) return false;
      return !anchorsIn(file === '' ? text : read(place)).includes(anchor);
    })
    .map((target) => `link: ${target} leads nowhere`);
}

/** Graph and sign-in of each cloud stand in the code's one table. */
function addressFaults(/** @type {string} */ text) {
  const known = Object.values(graphClouds).flatMap((cloud) => Object.values(cloud));
  const isService = /^https:\/\/((dod-)?graph\.|login\.|microsoftgraph\.)/;
  return matches(text, /https:\/\/[\w.-]+/g)
    .filter((origin) => isService.test(origin) && !known.includes(origin))
    .map((origin) => `address: ${origin} is no Graph and no sign-in of a cloud`);
}

const tableFaults = (/** @type {string} */ text) =>
  withPermissionTable(text) === text
    ? []
    : [
        'table: the permissions are not those that the code requests: npm run check:docs -- --write',
      ];

/**
 * Every fault of the page, in words that begin with the check that found it.
 * @param {string} text
 * @param {string} [folder] where it stands in the repository
 */
export const findDocsFaults = (text, folder = 'docs') => [
  ...commandFaults(text),
  ...flagFaults(text),
  ...fileFaults(text),
  ...pageFaults(text),
  ...variableFaults(text),
  ...permissionFaults(text),
  ...linkFaults(text, folder),
  ...addressFaults(text),
  ...tableFaults(text),
];

/** Each command of `package.json` that CONTRIBUTING.md does not name, and each row of its table without a command. */
export function findListFaults(/** @type {string} */ text) {
  /** @type {{ scripts: object }} */
  const { scripts } = JSON.parse(read('package.json'));
  const listed = matches(text, /^\| `npm (?:run )?([\w:]+)`/gm);
  return [
    ...Object.keys(scripts)
      .filter((name) => !text.includes(`\`npm run ${name}\``) && !listed.includes(name))
      .map((name) => `command: CONTRIBUTING.md does not list npm run ${name}`),
    ...listed
      .filter((name) => !(name in scripts))
      .map((name) => `command: CONTRIBUTING.md lists npm run ${name}, which does not exist`),
  ];
}

/** Links to other sites, which only the internet can judge. */
export const listOutsideLinks = (/** @type {string} */ text) =>
  matches(text, /\]\((https:[^)\s]+)\)/g);
