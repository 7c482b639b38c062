import path from 'node:path';

import { checkFolder, withoutKernel } from '../corpus/check-folder.ts';
import type { PictureReport } from '../corpus/check-folder.ts';
import { writeCorpusFolder } from '../fixtures/corpus-folder.ts';
import { openBrowserMemory } from './support/browser-memory.ts';
import { expect, test } from './support/imaging-test.ts';

test('opens every picture of a folder made by code as expected', async ({
  browser,
  context,
  imagingSite,
}, testInfo) => {
  const folder = path.join(testInfo.outputDir, 'pictures');
  await writeCorpusFolder(folder);
  const reports: PictureReport[] = [];
  const surroundings = {
    site: imagingSite,
    memory: await openBrowserMemory(browser),
    openPage: async () => {
      const page = await context.newPage();
      await page.goto(imagingSite.address);
      return page;
    },
    openPlainPage: async () => {
      const page = await context.newPage();
      await imagingSite.openPageWithWorker(page, withoutKernel);
      return page;
    },
  };
  for await (const report of checkFolder(folder, surroundings)) reports.push(report);

  const unexpected = reports.filter(
    ({ verdict, faults }) => verdict === 'unexpected' || faults.length > 0,
  );
  expect(unexpected).toEqual([]);
  const count = (verdict: string): number =>
    reports.filter((report) => report.verdict === verdict).length;
  expect([count('accepted'), count('refused')]).toEqual([20, 8]);
});
