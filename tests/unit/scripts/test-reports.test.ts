import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  addCounts,
  countJest,
  countPlaywright,
  countReport,
  makeRoomForReport,
} from '../../../scripts/test-reports.mjs';

describe("counting the tests' reports", () => {
  it('counts a file that could not be run as a failure, and what was left out as skipped', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 1,
    };

    expect(countJest(report)).toEqual({ passed: 5, failed: 3, skipped: 4 });
  });

  it('counts a browser test that passed only at the second try as passed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };

    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 8, failed: 1, skipped: 2 });
  });

  it('counts an error outside of every browser test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

    expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] }).failed).toBe(1);
  });

  it('counts a report that is missing as a failure', () => {
    expect(countReport('/nowhere/report.json', countJest)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };

    expect(addCounts(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});

describe("making room for a runner's report", () => {
  it('makes the folder in a fresh clone and removes what an earlier run left', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portrait-reports-'));
    const file = path.join(folder, 'reports', 'jest.json');

    makeRoomForReport(file);
    writeFileSync(file, '{}');
    makeRoomForReport(file);

    expect(existsSync(path.dirname(file))).toBe(true);
    expect(existsSync(file)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
