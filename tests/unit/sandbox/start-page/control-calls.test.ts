import { execFileSync } from 'node:child_process';

import { controlCalls } from '../../../../sandbox/start-page/control-calls.ts';

const addresses = {
  start: 'http://localhost:4100',
  graph: 'http://localhost:4102',
  userPrincipalName: "o'neil@contoso.com",
};

/** What a POSIX shell makes of a line: its arguments, when `curl` only prints them. */
const shellArguments = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', String.raw`curl() { printf '%s\n' "$@"; }; ${command}`], {
    encoding: 'utf8',
  })
    .trimEnd()
    .split('\n');

const find = (title: string) => controlCalls(addresses).find((call) => call.title === title)!;

describe('the control calls of the start page', () => {
  it('are one line each', () => {
    for (const { command } of controlCalls(addresses)) expect(command).not.toContain('\n');
  });

  it('send JSON that survives the shell, apostrophes included', () => {
    const body = shellArguments(find('Token').command).at(-1)!;
    expect(JSON.parse(body)).toEqual({
      userPrincipalName: "o'neil@contoso.com",
      scopes: ['User.ReadWrite'],
    });
  });

  it('keep the dollar sign of $value from the shell', () => {
    const [, address] = shellArguments(find('Photo, read with such a token').command);
    expect(address).toBe('http://localhost:4102/v1.0/me/photo/$value');
    const body = shellArguments(find('Disturbance').command).at(-1)!;
    expect(JSON.parse(body)).toMatchObject({ path: '*/photo/$value', status: 429 });
  });
});
