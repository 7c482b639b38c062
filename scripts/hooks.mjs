import { spawnSync } from 'node:child_process';

import { repositoryRoot } from './command.mjs';

/** Has git run `scripts/git-hooks/` from now on, in this clone. */
export async function installHooks() {
  const { status } = spawnSync('git', ['config', 'core.hooksPath', 'scripts/git-hooks'], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (status === 0)
    console.log('Before each commit git now checks format and lint of what is staged.');
  return status ?? 1;
}
