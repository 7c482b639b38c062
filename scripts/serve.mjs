// `npm run serve`: what stands in dist/, on this machine alone, under the headers that it has in production.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { serveLoopback } from '../sandbox/server/index.ts';
import { repositoryRoot } from './command.mjs';
import { createServedFiles } from './served-files.mjs';

/** Beside the sandbox's ports, so that both can run. */
const defaultPort = '4180';

/** Absent for what is no port. */
function readPort() {
  // `--no-build` is for the task that starts this.
  const { values } = parseArgs({
    options: { port: { type: 'string', default: defaultPort }, 'no-build': { type: 'boolean' } },
  });
  const port = Number(values.port);
  return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : undefined;
}

/** Resolves to what is wrong, in words, or to nothing once the pages are served. */
async function serve() {
  const port = readPort();
  if (port === undefined) return '--port takes a number from 1 to 65535.';
  const directory = path.join(repositoryRoot, 'dist');
  /** @type {{ cloud: import('#graph').GraphCloud }} */
  const { cloud } = JSON.parse(readFileSync(path.join(directory, 'config.json'), 'utf8'));
  const served = await serveLoopback(createServedFiles(directory, cloud, 'http'), port);
  if (!served.ok) return `Port ${port} is taken. Choose another: npm run serve -- --port <number>`;
  console.log(`The built pages for the cloud ${cloud}. Stop it with Ctrl+C.`);
  console.log(`Serving: http://localhost:${port}/personal-tab.html`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void served.value.close().then(() => process.exit(0)));
  return undefined;
}

const problem = await serve();
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}
