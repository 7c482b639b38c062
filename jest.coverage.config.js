import base from './jest.config.js';

/**
 * `npm run test:coverage`: the modules that everything else trusts, by their own tests. The threshold is that of
 * branches, since a line that is reached says nothing of the answers it was not given.
 */
export default {
  ...base,
  roots: ['<rootDir>/tests/unit/graph', '<rootDir>/tests/unit/advice', '<rootDir>/tests/contract'],
  collectCoverage: true,
  collectCoverageFrom: ['src/{graph,advice}/**/*.ts'],
  coverageReporters: ['text-summary', ['text', { skipFull: true }]],
  coverageThreshold: { './src/graph/': { branches: 95 }, './src/advice/': { branches: 95 } },
};
