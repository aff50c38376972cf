/** `npm run test:real`: what is asked of real files, beside the project, where they are at hand. */
const ours = require('../../jest.config.cjs');

module.exports = {
  ...ours,
  rootDir: '../..',
  roots: ['<rootDir>/test/real'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default', '<rootDir>/test/reporter.cjs'],
};
