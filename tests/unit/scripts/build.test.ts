import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { hashSources } from '../../../scripts/build.mjs';

describe('the hash that tells whether a build is stale', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portrait-sources-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  const hash = () => hashSources(folder, ['src', 'webpack.config.js']);

  beforeEach(() => {
    rmSync(path.join(folder, 'src'), { recursive: true, force: true });
    write('src/ui/a.ts', 'a');
    write('webpack.config.js', 'w');
  });

  it('stays when a file is written again with the same content', () => {
    const before = hash();
    write('src/ui/a.ts', 'a');

    expect(hash()).toBe(before);
  });

  it.each([
    ['the content of a file deep inside', 'src/ui/a.ts', 'b'],
    ['a file beside the folders', 'webpack.config.js', 'x'],
    ['a file that is new', 'src/ui/b.ts', ''],
  ])('changes with %s', (_, file, content) => {
    const before = hash();
    write(file, content);

    expect(hash()).not.toBe(before);
  });

  it('does not look at what is no source', () => {
    const before = hash();
    write('dist/a.js', 'built');

    expect(hash()).toBe(before);
  });
});
