// `npm run test:corpus -- FOLDER`: opens every picture of a folder in Chromium by the product's own front door and
// compares what comes of it with the folder's `expected.json`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { chromium } from '@playwright/test';

import { ensureBrowser } from '../../scripts/find-browser.mjs';
import { reportFiles } from '../../scripts/test-reports.mjs';
import { openImagingSite } from '../browser/support/imaging-site.ts';

import { openBrowserMemory } from '../browser/support/browser-memory.ts';
import { collectableWorkers } from '../browser/support/collect-garbage.ts';
import { checkFolder, withoutKernel } from './check-folder.ts';
import type { PictureReport } from './check-folder.ts';

const isSound = ({ verdict, faults }: PictureReport): boolean =>
  verdict !== 'unexpected' && faults.length === 0;

function describe(report: PictureReport): string {
  const { name, verdict, outcome, faults, durationMs, growthMb } = report;
  const memory = growthMb === undefined ? '' : `, ${growthMb} MB`;
  const line = `${isSound(report) ? 'ok ' : 'NOT'} ${name}: ${outcome}, ${verdict} (${durationMs} ms${memory})`;
  return [line, ...faults.map((fault) => `      ${fault}`)].join('\n');
}

async function checkAll(folder: string): Promise<readonly PictureReport[]> {
  const site = await openImagingSite();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-component-update', collectableWorkers],
  });
  const reports: PictureReport[] = [];
  try {
    const surroundings = {
      site,
      memory: await openBrowserMemory(browser),
      openPage: async () => {
        const page = await browser.newPage();
        await page.goto(site.address);
        return page;
      },
      openPlainPage: async () => {
        const page = await browser.newPage();
        await site.openPageWithWorker(page, withoutKernel);
        return page;
      },
    };
    for await (const report of checkFolder(folder, surroundings)) {
      console.log(describe(report));
      reports.push(report);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return reports;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder: npm run test:corpus -- FOLDER');
  process.exitCode = 1;
} else {
  const reports = await checkAll(path.resolve(folder));
  const count = (verdict: string): number =>
    reports.filter((report) => report.verdict === verdict).length;
  const passed = reports.filter(isSound).length;
  const summary = {
    passed,
    failed: reports.length - passed,
    accepted: count('accepted'),
    refused: count('refused'),
    byException: count('by-exception'),
    peakGrowthMb: Math.max(...reports.map(({ growthMb }) => growthMb ?? 0)),
    slowestMs: Math.max(...reports.map(({ durationMs }) => durationMs)),
  };
  await mkdir(path.dirname(reportFiles.corpus), { recursive: true });
  await writeFile(reportFiles.corpus, JSON.stringify({ summary, pictures: reports }, null, 1));
  console.log(
    `${summary.accepted} accepted, ${summary.refused} refused, ${summary.byException} by exception; ` +
      `${passed} as expected, ${summary.failed} not.`,
  );
  process.exitCode = reports.length > 0 && summary.failed === 0 ? 0 : 1;
}
