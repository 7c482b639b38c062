import { chromium, type Page } from '@playwright/test';

import type { TestPicture } from './pictures/test-pictures.ts';
import type { BenchSite } from './site.ts';

export type OpenPage = {
  readonly page: Page;
  /** Process id of the browser; its children hold the pages. */
  readonly browserPid: number;
  close(): Promise<void>;
};

/** A fresh browser with the bench's page and one picture in it. */
export async function openPage(site: BenchSite, picture: TestPicture): Promise<OpenPage> {
  const executablePath = process.env['PORTRAIT_BROWSER'];
  const server = await chromium.launchServer({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-component-update', '--disable-quic'],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(site.address);
  await loadPicture(page, site, picture);
  return {
    page,
    browserPid: server.process().pid ?? 0,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

function loadPicture(page: Page, site: BenchSite, picture: TestPicture): Promise<void> {
  const { widthPx, heightPx, crop } = picture;
  const about = { sizePx: { widthPx, heightPx }, crop };
  return page.evaluate((call) => globalThis.benchPage.load(call.address, call.about), {
    address: site.addressOf(picture),
    about,
  });
}
