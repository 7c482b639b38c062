import { browserCommand, openBrowser } from '../../../../sandbox/server/open-browser.ts';

it.each([
  ['darwin', {}, ['open']],
  ['win32', {}, ['cmd', '/c', 'start', '']],
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ['linux', {}, undefined],
  ['darwin', { CI: 'true' }, undefined],
] as const)('on %s with %j the command is %j', (platform, variables, command) => {
  expect(browserCommand({ platform, variables })).toEqual(command);
});

it('a command that does not exist is no failure', async () => {
  const environment = {
    platform: process.platform === 'win32' ? 'darwin' : 'win32',
    variables: {},
  };

  const outcome = await openBrowser('http://localhost:4100/', {
    ...environment,
    platform: environment.platform as NodeJS.Platform,
  });

  expect(outcome).toBe('not-opened');
});
