import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../../..');

export type ReadyProcess<Ready> = { readonly ready: Ready; stop(): Promise<void> };

/** Runs a TypeScript file in a process of its own until `parseReady` recognises a line that it prints. */
export async function startProcess<Ready>(
  [file, ...flags]: readonly [string, ...string[]],
  parseReady: (line: string) => Ready | undefined,
): Promise<ReadyProcess<Ready>> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = parseReady(line);
    if (ready === undefined) continue;
    child.stdout.resume();
    const stop = async () => {
      child.kill('SIGTERM');
      await exited;
    };
    return { ready, stop };
  }
  throw new Error(`${file} ended before it was ready.`);
}

/** The sandbox as `npm start` runs it; gives the address after `Sandbox ready: `. */
export const startSandboxProcess = (flags: readonly string[]): Promise<ReadyProcess<string>> =>
  startProcess(['sandbox/main.ts', ...flags], (line) => /^Sandbox ready: (\S+)$/.exec(line)?.[1]);
