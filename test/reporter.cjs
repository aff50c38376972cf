const { writeFileSync, writeSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

/** Files that take less are not worth a line: they fill the gaps. */
const WORTH_A_LINE = 2;

/**
 * Prints how long a run took and, as its last line, the totals: "N passed, N failed".
 *
 *  - a file that does not even load counts as one failure;
 *  - FAILED_BEFORE adds checks that failed before jest ran (types, lint …), so that one line stands for all; SPENT_BEFORE
 *    is the seconds that they took;
 *  - SECONDS=1 keeps what each file took in test/seconds.json, for longestFirst.cjs: in a run of everything, on a machine
 *    that does nothing else.
 *
 * Written when the process ends: jest's own summary comes after all reporters.
 */
class Totals {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, startTime, testResults } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites + Number(process.env.FAILED_BEFORE ?? 0);
    if (process.env.SECONDS === '1') this.keepSeconds(testResults);
    process.once('exit', () => {
      const [before, tests] = [Number(process.env.SPENT_BEFORE ?? 0), (Date.now() - startTime) / 1000];
      const parts = before > 0 ? `: checks ${minutes(before)}, tests ${minutes(tests)}` : '';
      writeSync(1, `took ${minutes(before + tests)}${parts}\n${numPassedTests} passed, ${failed} failed\n`);
    });
  }

  keepSeconds(testResults) {
    const seconds = testResults
      .map(({ testFilePath, perfStats: { start, end } }) => [
        relative(this.rootDir, testFilePath).split(sep).join('/'),
        Math.round((end - start) / 1000),
      ])
      .filter(([, took]) => took >= WORTH_A_LINE)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    writeFileSync(
      join(this.rootDir, 'test', 'seconds.json'),
      `${JSON.stringify(Object.fromEntries(seconds), null, 2)}\n`,
    );
  }
}

const minutes = (seconds) => `${(seconds / 60).toFixed(1)} min`;

module.exports = Totals;
