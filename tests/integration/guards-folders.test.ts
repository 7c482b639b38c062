import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Violation = { readonly rule: { readonly name: string }; readonly from: string };
type Rule = { readonly name: string };

const root = process.cwd();
const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const { forbidden } = createRequire(path.join(root, 'package.json'))(
  './.dependency-cruiser.cjs',
) as {
  forbidden: readonly Rule[];
};

function findViolations(folder: string, ...places: string[]): readonly Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...places],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 27 },
  );
  if (stdout === '') throw new Error(`dependency-cruiser gave no report: ${stderr}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  return summary.violations;
}

const modules = [
  ...['app', 'services', 'advice', 'ui', 'i18n', 'auth', 'graph', 'imaging', 'hosts', 'history'],
  ...['shared', 'features/photo-editor', 'features/photo-publish'],
];
const packages = ['@azure/msal-browser', '@microsoft/teams-js', '@microsoft/office-js', 'react'];
const otherPackages = ['@fluentui/react-components', 'i18next', 'idb', 'jose'];

/** A tree with every front door and nothing wrong in it. */
const soundTree: Record<string, string> = {
  ...Object.fromEntries(
    modules.map((name) => [
      `src/${name}/index.ts`,
      "export const door = 'front';\nexport type Door = string;\n",
    ]),
  ),
  ...Object.fromEntries(
    [...packages, ...otherPackages].flatMap((name) => [
      [
        `node_modules/${name}/package.json`,
        `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`,
      ],
      [`node_modules/${name}/index.js`, 'export const sdk = 1;\n'],
    ]),
  ),
  'src/surfaces/personal-tab/main.tsx':
    "import { door } from '#app';\nimport { door as editor } from '#features/photo-editor';\nexport const all = [door, editor];\n",
  'src/advice/advice.ts': "import type { Door } from '#graph';\nexport type Words = Door;\n",
  'src/hosts/load-host.ts': "export const load = () => import('./teams/adapter.ts');\n",
  'src/hosts/teams/adapter.ts': "export { sdk } from '@microsoft/teams-js';\n",
  'src/imaging/client/bridge.ts': "export { frame } from '../shared/frame.ts';\n",
  'src/imaging/worker/worker.ts': "export { frame } from '../shared/frame.ts';\n",
  'src/imaging/shared/frame.ts': 'export const frame = 1;\n',
  'sandbox/main.ts': "export { door } from '#graph';\n",
};

const importing = (specifier: string) => `import * as it from '${specifier}';\nexport { it };\n`;

/** Rule, file that breaks it, what the file says. */
const planted: readonly (readonly [string, string, string])[] = [
  ['direction-app', 'src/app/plant.ts', importing('#features/photo-editor')],
  ['direction-features', 'src/features/photo-editor/app.ts', importing('#app')],
  ['direction-services', 'src/services/plant.ts', importing('#ui')],
  ['direction-advice', 'src/advice/plant.ts', importing('#services')],
  ['direction-ui', 'src/ui/plant.ts', importing('#graph')],
  ['direction-i18n', 'src/i18n/plant.ts', importing('#ui')],
  ['direction-auth', 'src/auth/plant.ts', importing('#graph')],
  ['direction-graph', 'src/graph/plant.ts', importing('#auth')],
  ['direction-imaging', 'src/imaging/plant.ts', importing('#ui')],
  ['direction-hosts', 'src/hosts/plant.ts', importing('#auth')],
  ['direction-history', 'src/history/plant.ts', importing('#graph')],
  ['direction-shared', 'src/shared/plant.ts', importing('#graph')],
  ['types-only-features', 'src/features/photo-editor/auth.ts', importing('#auth')],
  ['types-only-services', 'src/services/graph.ts', importing('#graph')],
  ['types-only-advice', 'src/advice/graph.ts', importing('#graph')],
  ['front-door', 'src/app/deep.ts', importing('../imaging/shared/frame.ts')],
  ['front-door-by-name', 'src/app/long-way.ts', importing('../graph/index.ts')],
  ['no-sibling', 'src/features/photo-editor/plant.ts', importing('#features/photo-publish')],
  ['host-on-demand', 'src/hosts/eager.ts', importing('./teams/adapter.ts')],
  ['worker-apart', 'src/imaging/client/plant.ts', importing('../worker/worker.ts')],
  ['owner-of-azure-msal', 'src/app/msal.ts', importing('@azure/msal-browser')],
  ['owner-of-microsoft-teams-js', 'src/hosts/browser/teams.ts', importing('@microsoft/teams-js')],
  ['owner-of-microsoft-office-js', 'src/hosts/teams/office.ts', importing('@microsoft/office-js')],
  ['owner-of-fluentui', 'src/advice/fluent.ts', importing('@fluentui/react-components')],
  ['owner-of-i18next', 'src/ui/i18next.ts', importing('i18next')],
  ['owner-of-idb', 'src/app/idb.ts', importing('idb')],
  ['without-react', 'src/graph/react.ts', importing('react')],
  ['ships-dependencies-only', 'src/app/jose.ts', importing('jose')],
  ['src-alone', 'src/app/sandbox.ts', importing('../../sandbox/main.ts')],
  ['sandbox-front-door', 'sandbox/deep.ts', importing('../src/imaging/shared/frame.ts')],
  ['sandbox-without-tests', 'sandbox/tests.ts', importing('../tests/support.ts')],
  ['no-cycle', 'src/shared/a.ts', importing('./b.ts')],
  ['no-unresolvable', 'src/shared/lost.ts', importing('./nowhere.ts')],
];

const plantedTree: Record<string, string> = {
  ...Object.fromEntries(planted.map(([, file, content]) => [file, content])),
  'src/shared/b.ts': importing('./a.ts'),
  'tests/support.ts': 'export const support = 1;\n',
};

describe('the guard of the folders', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portrait-folders-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (files: Record<string, string>) => {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
  };

  const brokenRules = (violations: readonly Violation[], file: string) =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  let violations: readonly Violation[] = [];
  beforeAll(() => {
    for (const file of [
      '.dependency-cruiser.cjs',
      'package.json',
      'tsconfig.json',
      'tsconfig.base.json',
    ]) {
      cpSync(path.join(root, file), path.join(folder, file));
    }
    write(soundTree);
    expect(findViolations(folder, 'src', 'sandbox')).toEqual([]);
    write(plantedTree);
    violations = findViolations(folder, 'src', 'sandbox');
  }, 60_000);

  it.each(planted)('reports %s in %s', (rule, file) => {
    expect(brokenRules(violations, file)).toContain(rule);
  });

  it('has a planted violation for every rule', () => {
    const rules = planted.map(([rule]) => rule);

    expect(forbidden.map(({ name }) => name).sort()).toEqual([...rules].sort());
  });

  it('reports nothing in the files that keep the rules', () => {
    const found = violations.map(({ from }) => from).filter((file) => file in soundTree);

    expect(found).toEqual([]);
  });

  it('finds nothing wrong with the product and the sandbox', () => {
    const found = findViolations(root, 'src', 'sandbox');

    expect(found.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
  }, 60_000);
});
