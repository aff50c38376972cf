/** Types are checked once (npm test); here they are only stripped. */
const strip = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Asked apart, of real files: `npm run test:real`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/real/'],
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  moduleNameMapper: {
    // One seed for all laws.
    '^fast-check$': '<rootDir>/test/fastCheck.cjs',
    // One file instead of six hundred: each file of tests loads it anew. It reads and writes no files, only bytes.
    '^exceljs$': '<rootDir>/node_modules/exceljs/dist/exceljs.bare.min.js',
  },
  transform: { '^.+\\.ts$': strip(false), '^.+\\.tsx$': strip(true) },
  testTimeout: 60_000,
  // One more than the cores of a small machine: a walk in a browser waits for half of its time.
  maxWorkers: 3,
};
