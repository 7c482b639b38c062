import { readFileSync } from 'node:fs';

import { requestedCallScopes, requestedScopes } from '#graph';

import { findDocsFaults, findListFaults, listOutsideLinks } from '../../../scripts/docs-checks.mjs';
import { permissionTable, withPermissionTable } from '../../../scripts/permission-table.mjs';

const page = readFileSync('docs/deploy.md', 'utf8');

it('finds everything that docs/deploy.md names', () => {
  expect(findDocsFaults(page)).toEqual([]);
});

const planted: [string, string, string][] = [
  ['a command that npm does not have', '`npm run deploy`', 'command: there is no npm run deploy'],
  [
    'a flag that no script reads',
    '`npm run doctor -- --bass https://x.example`',
    'command: no script knows --bass',
  ],
  [
    'a program that nobody was told to install',
    '```sh\nterraform apply\n```',
    'command: terraform is no program',
  ],
  ['a file that is gone', '`scripts/deploy.mjs`', 'file: there is no scripts/deploy.mjs'],
  ['a file that no build makes', '`dist/portrait.zip`', 'file: there is no dist/portrait.zip'],
  ['a page that is not built', '`https://x.example/admin.html`', 'page: there is no admin.html'],
  [
    'a variable that nothing reads',
    '`PORTRAIT_CLIENT`',
    'variable: no value of a deployment is called PORTRAIT_CLIENT',
  ],
  [
    'a permission that is not requested',
    '`User.ReadWrite.All`',
    'permission: Portrait does not request User.ReadWrite.All',
  ],
  ['a link to a page that is gone', '[x](install.md)', 'link: install.md leads nowhere'],
  ['a link to a heading that is gone', '[x](#rollback)', 'link: #rollback leads nowhere'],
  [
    'a link to a heading of another page that is gone',
    '[x](hosting.md#apache)',
    'link: hosting.md#apache leads nowhere',
  ],
  [
    'a Graph of no cloud',
    '<https://graph.microsoft.de>',
    'address: https://graph.microsoft.de is no Graph',
  ],
];

it.each(planted)('names %s', (_, text, fault) => {
  expect(findDocsFaults(`${page}\n\n${text}\n`)).toEqual([expect.stringContaining(fault)]);
});

describe('the table of permissions', () => {
  const requested = [...Object.values(requestedScopes), requestedCallScopes].flatMap((scopes) =>
    Object.values(scopes).flat(),
  );

  it('has a row for each permission that the code requests, and no other', () => {
    const rows = [...permissionTable().matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);

    expect(rows).toEqual([...new Set(requested)].sort());
  });

  it.each([
    ['loses a row', (text: string) => text.replace(/^\| `User\.Read` .*\n/m, '')],
    ['gains a word', (text: string) => text.replace('see the photo of a team,', 'delete a team,')],
  ])('is a fault when it %s', (_, change) => {
    expect(change(page)).not.toBe(page);
    expect(findDocsFaults(change(page))).toEqual([expect.stringContaining('table: ')]);
  });

  it('comes back with --write', () => {
    expect(withPermissionTable(page.replace(/^\| `User\.Read` .*\n/m, ''))).toBe(page);
  });

  it('says when the page has lost its place', () => {
    expect(() => withPermissionTable('# Deploy\n')).toThrow('lost the marks');
  });
});

it('lists the links to other sites, which are asked for with --online', () => {
  expect(listOutsideLinks(page)).toContain('https://learn.microsoft.com/graph/deployments');
});

describe('the table of commands in CONTRIBUTING.md', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

  it('has a row for every command, and no other', () => {
    expect(findListFaults(contributing)).toEqual([]);
  });

  it('is a fault when a row is missing or stands for nothing', () => {
    const changed = contributing.replace('| `npm run doctor` ', '| `npm run surgeon`');

    expect(findListFaults(changed)).toEqual([
      'command: CONTRIBUTING.md does not list npm run doctor',
      'command: CONTRIBUTING.md lists npm run surgeon, which does not exist',
    ]);
  });
});
