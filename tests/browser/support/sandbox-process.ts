import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../../..');

export type RunningSandbox = {
  /** What stands after `Sandbox ready: `. */
  readonly readyAddress: string;
  stop(): Promise<void>;
};

/** Starts the sandbox as `npm start` does, in a process of its own, and waits for its ready line. */
export async function startSandboxProcess(flags: readonly string[]): Promise<RunningSandbox> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Sandbox ready: (\S+)$/.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return {
      readyAddress: address,
      stop: async () => {
        child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error(
    `The sandbox ended before it was ready: exit code ${child.exitCode ?? 'unknown'}`,
  );
}
