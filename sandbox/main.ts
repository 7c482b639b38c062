/** `npm start`: the sandbox on its ports, until it is interrupted. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parseCommandLine, usage, type StartOptions } from './server/command-line.ts';
import { createSandbox, findFreeBasePort, originsFrom, serveSandbox } from './server/index.ts';
import { openBrowser } from './server/open-browser.ts';
import type { SandboxOrigins } from './types.ts';

const builtPages = {
  appDirectory: fileURLToPath(new URL('../dist-sandbox/app', import.meta.url)),
  shellsDirectory: fileURLToPath(new URL('../dist-sandbox/shells', import.meta.url)),
};

async function main(args: readonly string[]): Promise<void> {
  const options = parseCommandLine(args);
  if (!options.ok) {
    fail(`${options.error}\n${usage}`);
    return;
  }
  if (!Object.values(builtPages).every((directory) => existsSync(directory))) {
    fail('The pages are not built yet (dist-sandbox is missing). Run: npm start');
    return;
  }
  await start(options.value);
}

async function start({ basePort: wanted, browser }: StartOptions): Promise<void> {
  const basePort = wanted === 0 ? await findFreeBasePort() : wanted;
  const origins = originsFrom(basePort);
  const served = await serveSandbox(createSandbox({ origins, ...builtPages }), basePort);
  if (!served.ok) {
    fail(
      `Port ${served.error.port} is taken. Choose another with: npm start -- --port <number> (0 finds free ones)`,
    );
    return;
  }
  stopOnSignal(() => served.value.close());
  await greet(origins, browser);
}

async function greet(origins: SandboxOrigins, browser: StartOptions['browser']): Promise<void> {
  console.log('A Microsoft 365 on this machine alone: no account, no internet.');
  console.log(`  Teams     ${origins.start}/teams`);
  console.log(`  Tab only  ${origins.app}/personal-tab.html`);
  console.log(`  Graph     ${origins.graph}/v1.0   tokens: POST ${origins.start}/sandbox/tokens`);
  console.log('Stop it with Ctrl+C.');
  if (browser === 'open') {
    const { platform, env } = process;
    const outcome = await openBrowser(`${origins.start}/`, { platform, variables: env });
    if (outcome === 'not-opened') console.log(`Open ${origins.start} in a browser.`);
  }
  // Scripts wait for this line; it stays the last one.
  console.log(`Sandbox ready: ${origins.start}`);
}

function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Once: a second Ctrl+C ends the process at once, as everywhere.
    process.once(signal, () => {
      void close().then(() => process.exit(0));
    });
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await main(process.argv.slice(2));
