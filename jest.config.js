/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests/unit', '<rootDir>/tests/integration', '<rootDir>/tests/contract'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  setupFiles: ['<rootDir>/tests/support/refuse-network.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/matchers.ts'],
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These ship as ES modules only, which jest's own module system does not load untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(jose|fast-check|pure-rand|hono|@hono)/)'],
  // A limit for what hangs; generated input takes many seconds on a busy machine.
  testTimeout: 60_000,
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/empty-style.cjs' },
};
