/** `npm start`: the sandbox on its ports, until it is interrupted. */
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startSandbox } from './server/index.ts';

const { platform, env: variables } = process;

const started = await startSandbox(process.argv.slice(2), {
  environment: { platform, variables },
  appDirectory: fileURLToPath(new URL('../dist-sandbox/app', import.meta.url)),
  shellsDirectory: fileURLToPath(new URL('../dist-sandbox/shells', import.meta.url)),
  certificateFolders: {
    // Where `npm run certs` puts it. Source: office-addin-dev-certs 3.0.0.
    trusted: path.join(homedir(), '.office-addin-dev-certs'),
    own: fileURLToPath(new URL('../node_modules/.cache/portrait-sandbox', import.meta.url)),
  },
  print: (line) => {
    console.log(line);
  },
});

if (started.ok) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Once: a second Ctrl+C ends the process at once, as everywhere.
    process.once(signal, () => void started.value.close().then(() => process.exit(0)));
  }
} else {
  console.error(started.error);
  process.exitCode = 1;
}
