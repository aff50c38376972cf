/** `npm run test:real`: what is asked of real files, beside the project, where they are at hand. */
const ours = require('../../jest.config.cjs');

// ExcelJS whole: here it reads files.
const { '^exceljs$': _, ...names } = ours.moduleNameMapper;

module.exports = {
  ...ours,
  moduleNameMapper: names,
  rootDir: '../..',
  roots: ['<rootDir>/test/real'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default', '<rootDir>/test/reporter.cjs'],
};
