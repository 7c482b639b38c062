import { readFile } from 'node:fs/promises';
import path from 'node:path';

import {
  expect,
  test as base,
  type BrowserContext,
  type FrameLocator,
  type Page,
} from '@playwright/test';

import { collectBetaRequests } from './beta-requests.ts';
import { startProcess } from './child-process.ts';
import { createMappedBrowsers, type MappedBrowsers } from './mapped-browsers.ts';
import { mappedNames, type MappedHostsReady, type MappedName } from './mapped-names.ts';
import { collectPolicyReports, type PolicyReports } from './policy-reports.ts';
import { connectToSandbox, type SandboxControl } from './sandbox-control.ts';

const builtConfig = path.resolve(import.meta.dirname, '../../../dist/config.json');

type MappedHosts = { readonly ready: MappedHostsReady; readonly control: SandboxControl };

/** The production build as its host shows it, and every address that its page asked for. */
export type ProductionTab = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly asked: () => readonly string[];
};

export type HostProgram = 'Teams' | 'Outlook';

export type OpenOptions = {
  /** Names that lead nowhere. */
  readonly without?: readonly MappedName[];
  readonly host?: HostProgram;
  /** The personal tab in a host's frame, or Outlook's task pane. */
  readonly place?: 'tab' | 'pane';
  /** What the shell is told by its address. */
  readonly query?: Readonly<Record<string, string>>;
  /** Fields of `config.json` other than the build's own. */
  readonly config?: Readonly<Record<string, string>>;
  /** The pages' time is the test's to move. */
  readonly time?: 'real' | 'moved';
  /** Before the first page is loaded. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
};

/** A browser that finds the mapped names, and what its pages did against their headers. */
type MappedContext = { readonly context: BrowserContext; readonly policyReports: PolicyReports };

type Fixtures = {
  readonly cleanSandbox: undefined;
  /** At the test's end no page may have asked Graph's preview for anything. */
  readonly openMapped: (options?: OpenOptions) => Promise<MappedContext>;
  /** At the test's end the pages must have kept within their policy. */
  readonly openProduction: (options?: OpenOptions) => Promise<ProductionTab>;
};

type WorkerFixtures = {
  readonly mappedHosts: MappedHosts;
  readonly mappedBrowsers: MappedBrowsers;
};

/** Tests of the unmodified production build under Microsoft's own host names, mapped to loopback. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  mappedHosts: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed
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
  mappedBrowsers: [
    async ({ playwright, launchOptions, mappedHosts }, use) => {
      const { tlsPort } = mappedHosts.ready;
      const browsers = createMappedBrowsers({ playwright, launchOptions, tlsPort });
      await use(browsers);
      await browsers.close();
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
  openMapped: async ({ mappedBrowsers }, use) => {
    const contexts: BrowserContext[] = [];
    const betaRequests: (() => readonly string[])[] = [];
    await use(async ({ without = [] } = {}) => {
      const browser = await mappedBrowsers.finding({ without });
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
      contexts.push(context);
      betaRequests.push(collectBetaRequests(context));
      return { context, policyReports: await collectPolicyReports(context) };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(betaRequests.flatMap((asked) => asked())).toEqual([]);
  },
  openProduction: async ({ openMapped }, use) => {
    const opened: MappedContext[] = [];
    await use(async (options = {}) => {
      const mapped = await openMapped(options);
      opened.push(mapped);
      return openTab(mapped.context, options);
    });
    expect(opened.flatMap(({ policyReports }) => policyReports())).toEqual([]);
  },
});

async function openTab(context: BrowserContext, options: OpenOptions): Promise<ProductionTab> {
  const { query = {}, config, time = 'real' } = options;
  const asked: string[] = [];
  await options.prepare?.(context);
  const page = await context.newPage();
  // Windows that the page opens are pages of their own.
  page.on('request', (request) => {
    const isOfShell = request.serviceWorker() !== null || request.frame() === page.mainFrame();
    if (!isOfShell && !request.url().startsWith('blob:')) asked.push(request.url());
  });
  if (config !== undefined) await replaceConfig(context, config);
  if (time === 'moved') await page.clock.install();
  await page.goto(shellAddress(options, query));
  return { context, page, tab: page.frameLocator('iframe[title="Portrait"]'), asked: () => asked };
}

function shellAddress(
  { host = 'Teams', place = 'tab' }: OpenOptions,
  query: Readonly<Record<string, string>>,
): string {
  if (place === 'pane') {
    const search = new URLSearchParams({ panel: 'closed', pane: 'open', ...query }).toString();
    return `https://${mappedNames.outlook}/outlook?${search}`;
  }
  const name = host === 'Outlook' ? mappedNames.outlook : mappedNames.teams;
  const search = new URLSearchParams({ panel: 'closed', host, ...query }).toString();
  return `https://${name}/teams?${search}`;
}

/** Another deployment of the same build: only its `config.json` differs. */
const replaceConfig = (context: BrowserContext, fields: Readonly<Record<string, string>>) =>
  context.route(`https://${mappedNames.app}/config.json`, async (route) => {
    const built = JSON.parse(await readFile(builtConfig, 'utf8')) as object;
    await route.fulfill({ json: { ...built, ...fields } });
  });

export { expect } from '@playwright/test';
