// `npm run hosting`: the nginx lines of one cloud (`-- --cloud usGov`), or, with `-- --write`, those of
// docs/hosting.md brought up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { repositoryRoot } from './command.mjs';
import { clouds } from './environment.mjs';
import { withNginxLines } from './hosting-page.mjs';
import { nginxLines } from './nginx-lines.mjs';
import { siteHeadersOf } from './site-headers.mjs';

const { values } = parseArgs({
  options: { cloud: { type: 'string', default: 'global' }, write: { type: 'boolean' } },
});
const cloud = clouds.find((name) => name === values.cloud);

if (cloud === undefined) {
  console.error(`--cloud takes one of ${clouds.join(', ')}, not "${values.cloud}".`);
  process.exitCode = 1;
} else if (values.write) {
  const page = path.join(repositoryRoot, 'docs/hosting.md');
  const lines = nginxLines(siteHeadersOf('global'));
  writeFileSync(page, withNginxLines(readFileSync(page, 'utf8'), lines));
} else {
  console.log(nginxLines(siteHeadersOf(cloud)));
}
