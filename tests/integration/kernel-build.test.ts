import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const root = process.cwd();

describe('the resampling kernel', () => {
  it('is what its source compiles to, byte for byte', async () => {
    const build = promisify(execFile)(process.execPath, ['scripts/build-kernel.mjs', '--check'], {
      cwd: root,
    });
    await expect(build).resolves.toMatchObject({ stderr: '' });
  }, 30_000);
});
