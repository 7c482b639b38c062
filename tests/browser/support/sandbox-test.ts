import { test as base, type FrameLocator, type Page } from '@playwright/test';

import { connectToSandbox, type SandboxControl } from './sandbox-control.ts';
import { startSandboxProcess } from './sandbox-process.ts';


export const adele = 'adelev@contoso.com';

export type OpenTeamsOptions = {
  readonly site?: 'same' | 'cross';
  readonly query?: Readonly<Record<string, string>>;
};

/** The page of Teams and the tab in it, as a person meets them. */
export type TeamsTab = { readonly page: Page; readonly tab: FrameLocator };

type Fixtures = {
  readonly openTeams: (options?: OpenTeamsOptions) => Promise<TeamsTab>;
};

/** Tests against a sandbox of their worker's own, put back before each test. */
export const test = base.extend<Fixtures, { sandboxOfWorker: SandboxControl }>({
  sandboxOfWorker: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const running = await startSandboxProcess(['--port', '0', '--no-open']);
      await use(await connectToSandbox(running.readyAddress));
      await running.stop();
    },
    { scope: 'worker' },
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

test.beforeEach(async ({ sandboxOfWorker }) => {
  await sandboxOfWorker.reset();
});

export { expect } from '@playwright/test';
