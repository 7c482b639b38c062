import { findBrowser } from '../../../scripts/find-browser.mjs';

type Machine = NonNullable<Parameters<typeof findBrowser>[0]>;

const machine = (present: readonly string[], rest: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  isExecutable: (file) => present.includes(file),
  playwrightsOwn: () => undefined,
  ...rest,
});

describe('finding a browser', () => {
  it('takes the one that PORTRAIT_BROWSER names', () => {
    const env = { PATH: '/usr/bin', PORTRAIT_BROWSER: '/opt/mine' };

    expect(findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env }))).toBe('/opt/mine');
  });

  it('refuses a PORTRAIT_BROWSER that is no program', () => {
    const env = { PORTRAIT_BROWSER: '/opt/lost' };

    expect(() => findBrowser(machine([], { env }))).toThrow('/opt/lost, which is no program');
  });

  it('finds Chromium on the path of a Linux system', () => {
    expect(findBrowser(machine(['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe(
      '/usr/bin/chromium',
    );
  });

  it('finds Chrome among the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

    expect(findBrowser(machine([chrome], { platform: 'darwin' }))).toBe(chrome);
  });

  it('finds Edge on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };

    expect(findBrowser(machine([edge], { platform: 'win32', env }))).toBe(edge);
  });

  it("falls back to Playwright's own", () => {
    const playwrightsOwn = () => '/cache/chrome';

    expect(findBrowser(machine([], { playwrightsOwn }))).toBe('/cache/chrome');
  });

  it('says so when there is none', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });
});
