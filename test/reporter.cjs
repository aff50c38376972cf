const { writeSync } = require('node:fs');

/**
 * Prints the totals as the last line of a run: "N passed, N failed".
 *
 * A file that does not even load counts as one failure. FAILED_BEFORE adds checks that failed before jest ran (types,
 * lint …), so that one line stands for all. Written when the process ends: jest's own summary comes after all
 * reporters.
 */
class Totals {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites + Number(process.env.FAILED_BEFORE ?? 0);
    process.once('exit', () => writeSync(1, `${numPassedTests} passed, ${failed} failed\n`));
  }
}

module.exports = Totals;
