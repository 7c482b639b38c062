import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

import { findBrowser } from './scripts/find-browser.mjs';

const executablePath = process.env['PORTRAIT_BROWSER'] ?? findBrowser();

/** Nothing leaves this machine, whatever a page asks for. */
const loopbackOnly =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1';

/** A camera that films a pattern, on every machine; whether a page may have it is asked as ever. */
const camera = '--use-fake-device-for-media-stream';

const quiet = ['--no-sandbox', '--disable-quic', '--disable-component-update', loopbackOnly];

const launch = (
  more: NonNullable<PlaywrightTestConfig['use']>['launchOptions'] = {},
): NonNullable<PlaywrightTestConfig['use']>['launchOptions'] => ({
  ...(executablePath === undefined ? {} : { executablePath }),
  ...more,
  args: [...quiet, camera, ...(more.args ?? [])],
});

/**
 * `npm run test:long` runs what is marked so, and nothing else does; every run proves what its browser is like.
 * Pictures are taken of both.
 */
function select() {
  if (process.env['PORTRAIT_SCREENSHOTS'] !== undefined) return {};
  return process.env['PORTRAIT_TESTS'] === 'long'
    ? { grep: /@long|@proof/ }
    : { grepInvert: /@long/ };
}

export default defineConfig({
  ...select(),
  testDir: 'tests/browser',
  outputDir: 'test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  // A machine that does much else may miss a time limit once. `npm run check` names whatever needed its second try.
  retries: process.env['CI'] === undefined ? 0 : 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { viewport: { width: 1280, height: 800 }, locale: 'en-US', trace: 'retain-on-failure' },
  projects: [
    {
      // As people have it: storage partitioned by host site, popup blocker on. Playwright's own flags hide both.
      name: 'partitioned',
      use: {
        launchOptions: launch({
          args: ['--disable-features=HttpsUpgrades,PaintHolding'],
          ignoreDefaultArgs: ['--disable-popup-blocking'],
        }),
      },
    },
    {
      // Playwright's default flags: a frame of another site has no storage at all.
      name: 'denied',
      testMatch: ['**/main-job.spec.ts', '**/production-build.spec.ts'],
      use: { launchOptions: launch() },
    },
  ],
});
