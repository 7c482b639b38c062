import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BundleReport } from '../../scripts/bundle-report.mjs';

type SizeResult = { readonly name: string; readonly passed: boolean; readonly size: number };

const chunk = (name: string, module: string) => ({
  name,
  files: [`assets/${name}.js`],
  modules: [module],
});

const report: BundleReport = {
  entries: {
    'personal-tab': { initial: ['paint'], later: [['page'], ['sdk'], ['editor', 'shared']] },
    'auth-relay': { initial: ['relay'], later: [] },
    ...Object.fromEntries(
      ['outlook-pane', 'channel-settings', 'channel-tab', 'channel-remove'].map((name) => [
        name,
        { initial: ['pane'], later: [] },
      ]),
    ),
  },
  chunks: {
    paint: chunk('paint', 'src/app/first-paint.ts'),
    page: chunk('page', 'src/app/App.tsx'),
    sdk: chunk('sdk', 'node_modules/@microsoft/teams-js/index.js'),
    relay: chunk('relay', 'src/auth/relay/index.ts'),
    pane: chunk('pane', 'src/surfaces/outlook-pane/main.ts'),
    editor: chunk('editor', 'src/features/photo-editor/index.ts'),
    shared: chunk('shared', 'node_modules/@fluentui/react-field/index.js'),
  },
};

const small = { paint: 500, page: 500, sdk: 500, relay: 500, pane: 500, editor: 500, shared: 500 };

describe('the guard of the sizes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portrait-sizes-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    mkdirSync(path.join(folder, 'reports'));
    mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const file of ['package.json', '.size-limit.mjs']) cpSync(file, path.join(folder, file));
    writeFileSync(path.join(folder, 'reports/bundles.json'), JSON.stringify(report));
  });

  /** Random bytes, which gzip cannot make smaller. */
  const measure = (sizesBytes: Record<string, number>) => {
    for (const [name, sizeBytes] of Object.entries(sizesBytes)) {
      writeFileSync(path.join(folder, `dist/assets/${name}.js`), randomBytes(sizeBytes));
    }
    const sizeLimit = path.join(folder, 'node_modules/size-limit/bin.js');
    const { stdout, status } = spawnSync(process.execPath, [sizeLimit, '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const results = JSON.parse(stdout) as readonly SizeResult[];
    return { status, broken: results.filter(({ passed }) => !passed).map(({ name }) => name) };
  };

  it('passes a build within its budgets', () => {
    expect(measure(small)).toEqual({ status: 0, broken: [] });
  });

  it('fails when the first paint waits for too much', () => {
    expect(measure({ ...small, paint: 20_000 })).toEqual({
      status: 1,
      broken: ['personal tab: script that the first paint waits for'],
    });
  });

  it('fails when too much loads until the page is complete, whichever script it is in', () => {
    expect(measure({ ...small, page: 105_000, sdk: 160_000 })).toEqual({
      status: 1,
      broken: ['personal tab: every script until the page is complete'],
    });
  });

  it('fails when the page between a frame and the sign-in window grows', () => {
    expect(measure({ ...small, relay: 9_000 })).toEqual({
      status: 1,
      broken: ['sign-in: script of the relay page'],
    });
  });

  it('does not count the editor, nor what loads with it, when a photo is changed', () => {
    expect(measure({ ...small, editor: 300_000, shared: 300_000 }).status).toBe(0);
  });
});
