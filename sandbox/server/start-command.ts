import { existsSync } from 'node:fs';

import { err, ok, type Result } from '#shared';

import type { SandboxOrigins } from '../types.ts';
import { parseCommandLine, usage, type StartOptions } from './command-line.ts';
import { createSandbox } from './create-sandbox.ts';
import type { Closable } from './http/loopback.ts';
import { readLocalCertificate, type CertificateFolders } from './local-certificate.ts';
import { openBrowser, type BrowserEnvironment } from './open-browser.ts';
import { findFreeBasePort, originsFrom } from './ports.ts';
import { serveSandbox } from './serve-sandbox.ts';

export type StartSurroundings = {
  readonly environment: BrowserEnvironment;
  /** Absolute paths of the built pages. */
  readonly appDirectory: string;
  readonly shellsDirectory: string;
  readonly certificateFolders: CertificateFolders;
  /** Takes one line at a time. */
  readonly print: (line: string) => void;
};

/**
 * What `npm start` does once the pages are built. The last line printed is `Sandbox ready: <address>`; the failure
 * is a text for the console.
 */
export async function startSandbox(
  args: readonly string[],
  surroundings: StartSurroundings,
): Promise<Result<Closable, string>> {
  const options = parseCommandLine(args);
  if (!options.ok) return err(`${options.error}\n${usage}`);
  const { appDirectory, shellsDirectory } = surroundings;
  if (!existsSync(appDirectory) || !existsSync(shellsDirectory)) {
    return err('The pages are not built yet (dist-sandbox is missing). Run: npm start');
  }
  const wanted = options.value.basePort;
  const basePort = wanted === 0 ? await findFreeBasePort() : wanted;
  const origins = originsFrom(basePort);
  const sandbox = createSandbox({ origins, appDirectory, shellsDirectory });
  const certificate = await readLocalCertificate(surroundings.certificateFolders, Date.now());
  const served = await serveSandbox(sandbox, { basePort, certificate });
  if (!served.ok) return err(explainTaken(served.error.port));
  await greet(origins, options.value, surroundings);
  return ok(served.value);
}

const explainTaken = (port: number): string =>
  `Port ${port} is taken. Choose others with: npm start -- --port <number> (0 finds free ones)`;

async function greet(
  { start, app, graph, outlook }: SandboxOrigins,
  { browser }: StartOptions,
  { environment, print }: StartSurroundings,
): Promise<void> {
  print('A Microsoft 365 on this machine alone: no account, no internet.');
  print(`  Teams     ${start}/teams`);
  print(`  Outlook   ${outlook}/outlook   (the browser asks about its certificate once)`);
  print(`  Tab only  ${app}/personal-tab.html`);
  print(`  Graph     ${graph}/v1.0   tokens: POST ${start}/sandbox/tokens`);
  print('Stop it with Ctrl+C.');
  if (browser === 'open') {
    const outcome = await openBrowser(`${start}/`, environment);
    if (outcome === 'not-opened') print(`Open ${start} in a browser.`);
  }
  // Scripts wait for this line; it stays the last one.
  print(`Sandbox ready: ${start}`);
}
