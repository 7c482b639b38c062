import base from '../../jest.config.js';

/** The tests against Microsoft's description, which does not belong to the repository; no part of `npm test`. */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/tests/contract'],
  testMatch: ['**/*.contract.ts'],
};
