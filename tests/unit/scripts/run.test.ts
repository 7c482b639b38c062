import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const run = (nodeArgs: readonly string[], ...args: readonly string[]) =>
  spawnSync(process.execPath, [...nodeArgs, 'scripts/run.mjs', ...args], { encoding: 'utf8' });

const asNode = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;

describe('the runner behind every npm script', () => {
  it.each(['18.20.0', '20.18.3'])('says in words that Node %s is too old', (version) => {
    const { status, stderr } = run(['--import', asNode(version)], 'start');

    expect(stderr).toContain(`Portrait needs Node.js 20.19 or newer, and this is ${version}.`);
    expect(status).toBe(1);
  });

  it('names the tasks there are when asked for another', () => {
    const { status, stderr } = run([], 'strat');

    expect(stderr).toMatch(/There is no task strat. Tasks: start, .*build, /);
    expect(status).toBe(1);
  });

  it('knows its tasks straight after a clone, before any package is installed', () => {
    const clone = mkdtempSync(path.join(tmpdir(), 'portrait-clone-'));
    for (const part of ['scripts', 'package.json']) {
      cpSync(part, path.join(clone, part), { recursive: true });
    }
    const { stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'strat'], {
      cwd: clone,
      encoding: 'utf8',
    });
    rmSync(clone, { recursive: true });

    expect(stderr).toContain('There is no task strat.');
  });
});
