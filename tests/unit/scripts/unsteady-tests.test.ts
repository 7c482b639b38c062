import {
  unsteadyInCorpus,
  unsteadyInJest,
  unsteadyInPlaywright,
} from '../../../scripts/unsteady-tests.mjs';

describe('naming the tests that failed or were unsteady', () => {
  it('takes the failed tests of jest, without colours and stack', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'adds', failureMessages: [] },
      {
        status: 'failed',
        fullName: 'subtracts',
        failureMessages: ['Expected: \u001B[32m1\u001B[39m\n\nReceived: 2\n    at file.ts:1:2'],
      },
    ];

    expect(
      unsteadyInJest({ testResults: [{ name: 'sum.test.ts', message: 'all', assertionResults }] }),
    ).toEqual([{ name: 'subtracts', status: 'failed', why: 'Expected: 1\nReceived: 2' }]);
  });

  it('takes a file that jest could not run', () => {
    const file = { name: 'sum.test.ts', message: 'Cannot find module', assertionResults: [] };

    expect(unsteadyInJest({ testResults: [file] })).toEqual([
      { name: 'sum.test.ts', status: 'failed', why: 'Cannot find module' },
    ]);
  });

  it('takes failed and repeated browser tests out of every depth', () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      file: 'a.spec.ts',
      line: 7,
      tests: [
        {
          status,
          projectName: 'partitioned',
          results: [{ errors: message === undefined ? [] : [{ message }] }, { errors: [] }],
        },
      ],
    });
    const report = {
      suites: [
        {
          specs: [spec('opens', 'expected'), spec('saves', 'unexpected', 'no photo')],
          suites: [{ specs: [spec('undoes', 'flaky', 'too late')] }],
        },
      ],
    };

    expect(unsteadyInPlaywright(report)).toEqual([
      { name: '[partitioned] a.spec.ts:7 saves', status: 'failed', why: 'no photo' },
      {
        name: '[partitioned] a.spec.ts:7 undoes',
        status: 'passed at the second try',
        why: 'too late',
      },
    ]);
  });

  it('takes the pictures with faults', () => {
    const pictures = [
      { name: 'a.jpg', faults: [] },
      { name: 'b.jpg', faults: ['accepted, expected a refusal'] },
    ];

    expect(unsteadyInCorpus({ pictures })).toEqual([
      { name: 'b.jpg', status: 'failed', why: 'accepted, expected a refusal' },
    ]);
  });
});
