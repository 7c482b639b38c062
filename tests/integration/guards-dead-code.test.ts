import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type KnipIssue = {
  readonly file: string;
  readonly files?: readonly { readonly name: string }[];
  readonly exports?: readonly { readonly name: string }[];
  readonly dependencies?: readonly { readonly name: string }[];
};

const knip = path.resolve('node_modules/knip/bin/knip.js');

const files = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    dependencies: { idb: '1.0.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
  'src/surfaces/tab/main.tsx': "import { used } from '../../ui/words.ts';\nused();\n",
  'src/ui/words.ts': 'export const used = () => 1;\nexport const unused = 2;\n',
  'src/ui/forgotten.ts': 'export const forgotten = 1;\n',
};

describe('the guard against dead code', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portrait-dead-code-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  let issues: readonly KnipIssue[] = [];
  beforeAll(() => {
    cpSync('knip.json', path.join(folder, 'knip.json'));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    const { stdout } = spawnSync(process.execPath, [knip, '--reporter', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    issues = (JSON.parse(stdout) as { issues: readonly KnipIssue[] }).issues;
  }, 60_000);

  const namesOf = (kind: 'files' | 'exports' | 'dependencies') =>
    issues.flatMap((issue) => (issue[kind] ?? []).map(({ name }) => name));

  it('reports a file that nothing imports', () => {
    expect(namesOf('files')).toEqual(['src/ui/forgotten.ts']);
  });

  it('reports an export that nothing imports', () => {
    expect(namesOf('exports')).toEqual(['unused']);
  });

  it('reports a dependency that nothing imports', () => {
    expect(namesOf('dependencies')).toEqual(['idb']);
  });
});
