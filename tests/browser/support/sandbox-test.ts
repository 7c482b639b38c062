import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';

import { collectBetaRequests } from './beta-requests.ts';
import { collectPolicyReports } from './policy-reports.ts';
import { connectToSandbox, type SandboxControl } from './sandbox-control.ts';
import { startSandboxProcess } from './child-process.ts';

export type OpenTeamsOptions = {
  readonly site?: 'same' | 'cross';
  readonly query?: Readonly<Record<string, string>>;
};

/** The page of Teams and the tab in it, as a person meets them. */
export type TeamsTab = { readonly page: Page; readonly tab: FrameLocator };

type Fixtures = {
  readonly cleanSandbox: undefined;
  /** Whatever a test does, the pages keep within the policy that they are served with. */
  readonly withinPolicy: undefined;
  /** No page ever asks Graph's preview for anything. */
  readonly withoutBeta: undefined;
  readonly openTeams: (options?: OpenTeamsOptions) => Promise<TeamsTab>;
};

/** Tests against a sandbox of their worker's own, put back before each test. */
export const test = base.extend<Fixtures, { sandboxOfWorker: SandboxControl }>({
  sandboxOfWorker: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed
    async ({}, use) => {
      const running = await startSandboxProcess(['--port', '0', '--no-open']);
      await use(await connectToSandbox(running.ready));
      await running.stop();
    },
    { scope: 'worker' },
  ],
  cleanSandbox: [
    async ({ sandboxOfWorker }, use) => {
      await sandboxOfWorker.reset();
      await use(undefined);
    },
    { auto: true },
  ],
  withinPolicy: [
    async ({ context }, use) => {
      const reports = await collectPolicyReports(context);
      await use(undefined);
      expect(reports()).toEqual([]);
    },
    { auto: true },
  ],
  withoutBeta: [
    async ({ context }, use) => {
      const asked = collectBetaRequests(context);
      await use(undefined);
      expect(asked()).toEqual([]);
    },
    { auto: true },
  ],
  openTeams: async ({ page, sandboxOfWorker }, use) => {
    await use(async ({ site = 'same', query = {} } = {}) => {
      const { origins } = sandboxOfWorker;
      const origin = site === 'cross' ? origins.teamsCrossSite : origins.start;
      const search = new URLSearchParams({ panel: 'closed', ...query }).toString();
      await page.goto(`${origin}/teams?${search}`);
      return { page, tab: page.frameLocator('iframe[title="Portrait"]') };
    });
  },
});

export { expect } from '@playwright/test';
