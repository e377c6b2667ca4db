/** Jest 30 with native ES modules; TypeScript by SWC. Tests run through `npm test`, which prepares what they need. */
export default {
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: process.env.LONG_TESTS === '1' ? [] : ['\\.long\\.test\\.ts$'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testTimeout: 60_000,
  maxWorkers: 2,
  // What suites leave behind in a worker makes it slow in the end.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  // Names that libraries look up in their inner loops, which is slow in the contexts in which tests run.
  sandboxInjectedGlobals: ['Array', 'Math', 'Number', 'Object', 'String'],
};
