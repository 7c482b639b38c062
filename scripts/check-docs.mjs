// `npm run check:docs`: that everything docs/deploy.md names exists, and that CONTRIBUTING.md lists every command. `--write` brings its table of permissions up to
// date, `--online` asks for the pages of other sites as well.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { repositoryRoot } from './command.mjs';
import { findDocsFaults, findListFaults, listOutsideLinks } from './docs-checks.mjs';
import { ask, whyNoFile } from './doctor/site.mjs';
import { withPermissionTable } from './permission-table.mjs';

const { values: flags } = parseArgs({
  options: { write: { type: 'boolean' }, online: { type: 'boolean' } },
});
const page = path.join(repositoryRoot, 'docs/deploy.md');

async function askOutside(/** @type {string} */ text) {
  const faults = listOutsideLinks(text).map(async (address) => {
    const answer = await ask(
      (input, init) => fetch(input, { ...init, redirect: 'follow' }),
      address,
    );
    const why = whyNoFile(answer);
    return why === undefined ? [] : [`link: ${address} ${why}`];
  });
  return (await Promise.all(faults)).flat();
}

if (flags.write) writeFileSync(page, withPermissionTable(readFileSync(page, 'utf8')));
const text = readFileSync(page, 'utf8');
const contributing = readFileSync(path.join(repositoryRoot, 'CONTRIBUTING.md'), 'utf8');
const faults = [
  ...findDocsFaults(text),
  ...findListFaults(contributing),
  ...(flags.online ? await askOutside(text) : []),
];
console.log(
  faults.length === 0
    ? 'docs/deploy.md: everything it names exists. CONTRIBUTING.md: every command is listed.'
    : faults.join('\n'),
);
if (faults.length > 0) process.exitCode = 1;
