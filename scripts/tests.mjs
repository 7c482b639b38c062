import { existsSync } from 'node:fs';
import path from 'node:path';

import { ensureBuilt } from './build.mjs';
import { repositoryRoot, run, runTool } from './command.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { makeRoomForReport, reportFiles } from './test-reports.mjs';

/** Unit and integration tests. */
export function runUnitTests(/** @type {readonly string[]} */ flags = []) {
  makeRoomForReport(reportFiles.jest);
  return runTool('jest', ['--json', `--outputFile=${reportFiles.jest}`, ...flags]);
}

/** Browser tests on the built product and the built sandbox, those aside that are marked `@long`. */
export const runBrowserTests = (/** @type {readonly string[]} */ flags = []) =>
  runPlaywright('playwright', flags);

/** The browser tests that are marked `@long`: whole tables, which take minutes. */
export const runLongTests = (/** @type {readonly string[]} */ flags = []) =>
  runPlaywright('long', flags, { PORTRAIT_TESTS: 'long' });

/**
 * @param {'playwright' | 'long'} report
 * @param {readonly string[]} flags
 * @param {Record<string, string>} env
 */
async function runPlaywright(report, flags, env = {}) {
  makeRoomForReport(reportFiles[report]);
  const browser = await ensureBrowser();
  await ensureBuilt('production');
  await ensureBuilt('sandbox');
  return runTool('playwright', ['test', '--reporter=list,json', ...flags], {
    env: {
      PORTRAIT_BROWSER: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportFiles[report],
      ...env,
    },
  });
}

/** Every picture of a folder, by the product's own front door, against the folder's `expected.json`. */
export function runCorpusCheck(/** @type {readonly string[]} */ flags = []) {
  makeRoomForReport(reportFiles.corpus);
  return run(process.execPath, ['--import', 'tsx', 'tests/corpus/main.ts', ...flags]);
}

/** Branches of `graph` and `advice` that their own tests reach; fails below the threshold. */
export const runCoverage = (/** @type {readonly string[]} */ flags = []) =>
  runTool('jest', ['--config', 'jest.coverage.config.js', ...flags]);

const descriptions = ['graph-photo.openapi.yaml', 'graph-photo-beta.openapi.yaml'];

/** Client and emulator against Microsoft's machine-readable description, which is no part of the repository. */
export async function runContractTests(/** @type {readonly string[]} */ flags = []) {
  makeRoomForReport(reportFiles.contract);
  const given = process.env['OPENAPI_DIR'];
  const folder = path.resolve(repositoryRoot, given ?? '');
  if (!given || !descriptions.every((file) => existsSync(path.join(folder, file)))) {
    const isNow = given ? `They are not in ${folder}.` : 'It is not set.';
    console.error(
      `Set the variable OPENAPI_DIR to the folder with Microsoft's OpenAPI description of the photo service, ${descriptions.join(' and ')}. ${isNow}`,
    );
    return 1;
  }
  const args = ['--config', 'tests/contract/jest.config.js', '--json'];
  return runTool('jest', [...args, `--outputFile=${reportFiles.contract}`, ...flags], {
    env: { OPENAPI_DIR: folder },
  });
}

/**
 * Pictures of every state to `docs/images/`. The same file runs among the browser tests, where it judges the
 * pages and writes nothing.
 */
export async function writeScreenshots(/** @type {readonly string[]} */ flags = []) {
  const browser = await ensureBrowser();
  await ensureBuilt('sandbox');
  const file = 'tests/browser/screenshots.spec.ts';
  return runTool('playwright', ['test', file, '--project=partitioned', ...flags], {
    env: {
      PORTRAIT_BROWSER: browser,
      PORTRAIT_SCREENSHOTS: process.env['PORTRAIT_SCREENSHOTS'] ?? 'write',
    },
  });
}

/** All tests; the browser's run too where others have failed, so that one run shows everything. */
export async function runAllTests() {
  const startedMs = Date.now();
  const unit = await runUnitTests();
  const browser = await runBrowserTests(['--forbid-only']);
  console.log(
    `All tests took ${Math.round((Date.now() - startedMs) / 1000)} s, installation aside.`,
  );
  return unit === 0 && browser === 0 ? 0 : 1;
}
