import { spawnSync } from 'node:child_process';
import path from 'node:path';

type LintMessage = {
  readonly ruleId: string | null;
  readonly message: string;
  readonly line: number;
};

const eslint = path.resolve('node_modules/eslint/bin/eslint.js');

/** Lints a text as if it stood in that file of the product. */
function lint(file: string, lines: readonly string[]): readonly LintMessage[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [eslint, '--stdin', '--stdin-filename', file, '--format', 'json'],
    {
      input: lines.join('\n'),
      encoding: 'utf8',
      // Else typescript-eslint reads the file from the disk and not from here.
      env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
    },
  );
  if (stdout === '') throw new Error(`ESLint gave no report: ${stderr}`);
  const [result] = JSON.parse(stdout) as [{ messages: readonly LintMessage[] }];
  return result.messages;
}

const startsWorker = "export const worker = new Worker('worker.js');";

const planted: readonly (readonly [string, string, string])[] = [
  ['a worker that imaging did not start', startsWorker, 'no-restricted-syntax'],
  ['a request past the graph module', "export const answer = fetch('/');", 'no-restricted-globals'],
  ['Office.js outside its host', 'export const office: unknown = Office;', 'no-restricted-globals'],
  ['a default export', 'export default 1;', 'no-restricted-syntax'],
  ['any', 'export const value: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'a promise that nobody waits for',
    'Promise.resolve(1);',
    '@typescript-eslint/no-floating-promises',
  ],
];

describe('the guard of the syntax', () => {
  let messages: readonly LintMessage[] = [];
  beforeAll(() => {
    messages = lint(
      'src/ui/index.ts',
      planted.map(([, line]) => line),
    );
  }, 60_000);

  it.each(planted)('reports %s', (_, line, rule) => {
    const lineNumber = planted.findIndex(([, other]) => other === line) + 1;
    const rules = messages
      .filter((message) => message.line === lineNumber)
      .map(({ ruleId }) => ruleId);

    expect(rules).toContain(rule);
  });

  it('lets imaging start its worker', () => {
    const rules = lint('src/imaging/client/worker-caller.ts', [startsWorker]).map(
      ({ ruleId }) => ruleId,
    );

    expect(rules).not.toContain('no-restricted-syntax');
  }, 60_000);
});
