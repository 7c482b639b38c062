import { chromium, type Browser, type Frame, type Page } from '@playwright/test';

import { jpegFile } from '../../tests/fixtures/pictures.ts';

/** So large that the shell's frame, whose page is measured, is 1280 pixels wide. */
const viewport = { width: 1348, height: 816 };

/** 48 megapixels. */
const pictureSize = { widthPx: 8000, heightPx: 6000 };

declare global {
  /** Counted by the hook that React looks for when it starts. */
  var benchCommits: number;
}

export type EditorPage = {
  readonly page: Page;
  /** Where the editor runs. */
  readonly frame: Frame;
  readonly close: () => Promise<void>;
};

/** The sandbox's Teams with the picture open for framing, zoomed in so that it can be moved to every side. */
export async function openEditor(startOrigin: string): Promise<EditorPage> {
  const browser = await launch();
  const page = await browser.newPage({ viewport, locale: 'en-US' });
  await page.addInitScript(countCommits);
  await page.goto(`${startOrigin}/teams?panel=closed`);
  const tab = page.frameLocator('iframe[title="Portrait"]');
  await tab.getByRole('button', { name: 'Change photo' }).click();
  await tab.getByLabel('Choose a photo').setInputFiles({ ...(await jpegFile(pictureSize)) });
  const stage = tab.getByRole('application', { name: 'Photo position' });
  await stage.waitFor();
  await tab.getByRole('button', { name: 'Save', disabled: false }).waitFor();
  for (let press = 0; press < 6; press += 1) await stage.press('+');
  const element = await stage.elementHandle();
  const frame = await element.ownerFrame();
  if (!frame) throw new Error('The shell frames no page.');
  const widthPx = await frame.evaluate(() => innerWidth);
  if (widthPx !== 1280) throw new Error(`The page is ${widthPx} px wide instead of 1280.`);
  return { page, frame, close: () => browser.close() };
}

function launch(): Promise<Browser> {
  const executablePath = process.env['PORTRAIT_BROWSER'];
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-features=HttpsUpgrades'],
  });
}

/** React reports every commit to the hook of its developer tools, also in the production build. */
function countCommits(): void {
  globalThis.benchCommits = 0;
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    checkDCE: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: () => {
      globalThis.benchCommits += 1;
    },
  };
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
}
