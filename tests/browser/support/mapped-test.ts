import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type FrameLocator,
} from '@playwright/test';

import { startProcess } from './child-process.ts';
import {
  mappedNames,
  resolverRules,
  type MappedHostsReady,
  type MappedName,
} from './mapped-names.ts';
import { collectPolicyReports, type PolicyReports } from './policy-reports.ts';
import { connectToSandbox, type SandboxControl } from './sandbox-control.ts';

type MappedHosts = { readonly ready: MappedHostsReady; readonly control: SandboxControl };

/** The production build as Teams shows it, and every address that its page asked for. */
export type ProductionTab = {
  readonly context: BrowserContext;
  readonly tab: FrameLocator;
  readonly asked: () => readonly string[];
};

type OpenOptions = { readonly without?: readonly MappedName[] };

/** A browser that finds the mapped names, and what its pages did against their headers. */
type MappedContext = { readonly context: BrowserContext; readonly policyReports: PolicyReports };

type Fixtures = {
  readonly cleanSandbox: undefined;
  readonly openMapped: (options?: OpenOptions) => Promise<MappedContext>;
  /** At the test's end the pages must have kept within their policy. */
  readonly openProduction: (options?: OpenOptions) => Promise<ProductionTab>;
};

/** Tests of the unmodified production build under Microsoft's own host names, mapped to loopback. */
export const test = base.extend<Fixtures, { readonly mappedHosts: MappedHosts }>({
  mappedHosts: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const running = await startProcess(
        ['tests/browser/support/mapped-hosts-main.ts'],
        (line) => JSON.parse(line) as MappedHostsReady,
      );
      const { ready } = running;
      const control = await connectToSandbox(ready.controlOrigin, ready.graphOrigin);
      await use({ ready, control });
      await running.stop();
    },
    { scope: 'worker' },
  ],
  cleanSandbox: [
    async ({ mappedHosts }, use) => {
      await mappedHosts.control.reset();
      await use(undefined);
    },
    { auto: true },
  ],
  openMapped: async ({ playwright, launchOptions, mappedHosts }, use) => {
    const browsers: Browser[] = [];
    await use(async ({ without = [] } = {}) => {
      const names = (Object.keys(mappedNames) as MappedName[]).filter(
        (name) => !without.includes(name),
      );
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []).filter((flag) => !flag.includes('host-resolver-rules')),
          `--host-resolver-rules=${resolverRules(mappedHosts.ready.tlsPort, names)}`,
        ],
      });
      browsers.push(browser);
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
      return { context, policyReports: await collectPolicyReports(context) };
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
  openProduction: async ({ openMapped }, use) => {
    const opened: MappedContext[] = [];
    await use(async (options) => {
      const mapped = await openMapped(options);
      opened.push(mapped);
      return openTab(mapped.context);
    });
    expect(opened.flatMap(({ policyReports }) => policyReports())).toEqual([]);
  },
});

async function openTab(context: BrowserContext): Promise<ProductionTab> {
  const asked: string[] = [];
  const page = await context.newPage();
  context.on('request', (request) => {
    const isOfOurs = request.serviceWorker() === null && request.frame() !== page.mainFrame();
    if (isOfOurs && !request.url().startsWith('blob:')) asked.push(request.url());
  });
  await page.goto(`https://${mappedNames.teams}/teams?panel=closed`);
  return { context, tab: page.frameLocator('iframe[title="Portrait"]'), asked: () => asked };
}

export { expect } from '@playwright/test';
