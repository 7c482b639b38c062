import { spawn } from 'node:child_process';

export type BrowserEnvironment = {
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
};

/** The command that opens an address, or absent where nobody would see it: on build machines and without a display. */
export function browserCommand({
  platform,
  variables,
}: BrowserEnvironment): readonly [string, ...string[]] | undefined {
  if (variables['CI']) return undefined;
  if (platform === 'darwin') return ['open'];
  // `start` belongs to the shell; its first quoted argument is a window title.
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const hasDisplay = Boolean(variables['DISPLAY']) || Boolean(variables['WAYLAND_DISPLAY']);
  return hasDisplay ? ['xdg-open'] : undefined;
}

/** Resolves once the command runs or has failed to; a browser that does not come up is no error of the sandbox. */
export function openBrowser(
  address: string,
  environment: BrowserEnvironment,
): Promise<'opened' | 'not-opened'> {
  const command = browserCommand(environment);
  if (command === undefined) return Promise.resolve('not-opened');
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
    child.once('error', () => {
      resolve('not-opened');
    });
    child.once('spawn', () => {
      child.unref();
      resolve('opened');
    });
  });
}
