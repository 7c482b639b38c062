import { parseArgs } from 'node:util';

import { err, ok, type Result } from '#shared';

import { defaultBasePort, portCount } from './ports.ts';

export type StartOptions = {
  /** First of the ports; 0 stands for any that are free. */
  readonly basePort: number;
  readonly browser: 'open' | 'leave';
};

export const usage = 'Usage: npm start -- [--port <number>] [--no-open]';

/** Reads the flags behind `npm start --`; the failure is a sentence that names what was wrong. */
export function parseCommandLine(args: readonly string[]): Result<StartOptions, string> {
  const parsed = parseFlags(args);
  if (!parsed.ok) return parsed;
  const { port, 'no-open': noOpen } = parsed.value;
  const basePort = port === undefined ? defaultBasePort : Number(port);
  const highest = 65_535 - portCount + 1;
  if (port === '' || !Number.isInteger(basePort) || basePort < 0 || basePort > highest) {
    return err(`--port takes a number from 0 to ${highest}, not "${port ?? ''}".`);
  }
  return ok({ basePort, browser: noOpen === true ? 'leave' : 'open' });
}

function parseFlags(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    return ok(values);
  } catch (error) {
    // Node's own sentence names the flag: "TypeError [ERR_…]: Unknown option '--prot'. …"
    return err(String(error).replace(/^TypeError \[\w+\]: /, ''));
  }
}
