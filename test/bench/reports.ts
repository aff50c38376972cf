/**
 * The Reports tab of many customers: how long from the values that were read to the companies that stand twice, which
 * are shown first, and to all of it; how long the screen stands still at most.
 *
 *  - beside what reading all again takes: values → book → decisions. That is over before, since the pane has read the
 *    sheet when a tab is opened;
 *  - in slices, as the pane works it out: the time includes the breaths in between.
 */
import { performance } from 'node:perf_hooks';
import type { Cell, Sheet } from '../../src/book/book';
import { companiesOf } from '../../src/book/company/companies';
import { readBook } from '../../src/book/read';
import { words as zhCN } from '../../src/locale/zh-CN/words';
import { decide } from '../../src/standing/decide';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { reportOn, twiceIn } from '../../src/taskpane/session/report';
import type { Seen } from '../../src/taskpane/session/state';
import { customerCells, TODAY } from './customers';
import { median, TARGET } from './planning';
import { benchSheet } from './today';

export interface ReportsTiming {
  readonly customers: number;
  /** Milliseconds to the first part, and to all of it. */
  readonly first: number;
  readonly whole: number;
  readonly firstVsRead: number;
  readonly wholeVsRead: number;
  /** Milliseconds without a breath. */
  readonly longest: number;
}

const ROUNDS = 5;

export async function timeReports(customers: number): Promise<ReportsTiming> {
  const cells = customerCells(customers);
  const asked = { words: zhCN, today: () => TODAY };
  const [reads, firsts, wholes, longests]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const sheet: Sheet = benchSheet(JSON.parse(JSON.stringify(cells)) as Cell[][]);
    const begun = performance.now();
    const book = readBook(sheet, { today: TODAY, answers: {} });
    const decisions = decide(book, DEFAULT_POLICY, TODAY);
    const read = performance.now() - begun;
    const seen = { book, sheet, decisions, inForce: DEFAULT_POLICY, log: null, target: TARGET } as unknown as Seen;
    const watch = watched();
    const started = performance.now();
    const twice = await twiceIn(seen, companiesOf(sheet, book), [], asked);
    const first = performance.now() - started;
    const report = await reportOn(seen, twice, asked);
    const whole = performance.now() - started;
    const longest = watch();
    if (report.groups.length === 0 || report.incomplete.length === 0) throw new Error('the reports found nothing');
    // Round 0 warms up.
    if (round === 0) continue;
    reads.push(read);
    firsts.push(first);
    wholes.push(whole);
    longests.push(longest);
  }
  const [read, first, whole] = [median(reads), median(firsts), median(wholes)];
  return {
    ...{ customers, first, whole, longest: median(longests) },
    ...{ firstVsRead: first / read, wholeVsRead: whole / read },
  };
}

/** Until it is asked: the longest that a timer had to wait. */
function watched(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  });
  return () => {
    clearInterval(timer);
    return longest;
  };
}
