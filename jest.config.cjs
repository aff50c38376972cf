/** Types are checked once by tsc (npm test); here they are only stripped. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'Node10',
          isolatedModules: true,
          jsx: 'react-jsx',
          esModuleInterop: true,
          target: 'ES2022',
          ignoreDeprecations: '5.0',
        },
      },
    ],
  },
  testTimeout: 60_000,
  // One more than the cores of a small machine: a walk in a browser waits for half of its time.
  maxWorkers: 3,
};
