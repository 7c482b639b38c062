import { test as base } from '@playwright/test';

import { openImagingSite } from './imaging-site.ts';
import type { ImagingSite } from './imaging-site.ts';

export const test = base.extend<
  { readonly pictures: ImagingSite },
  { readonly imagingSite: ImagingSite }
>({
  imagingSite: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it which fixtures are needed
    async ({}, use) => {
      const site = await openImagingSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  pictures: async ({ page, imagingSite }, use) => {
    await page.goto(imagingSite.address);
    await use(imagingSite);
  },
});

export { expect } from '@playwright/test';
