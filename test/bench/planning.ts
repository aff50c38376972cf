/**
 * From values to plan, without Excel: what the pane does between Excel's answer and the preview.
 *
 * Timed beside JSON.stringify and JSON.parse of the same values, which is what any add-in pays for having them at all:
 * the ratio says how much of the wait is ours, whatever machine it runs on.
 */
import { performance } from 'node:perf_hooks';
import type { Cell, Sheet } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { words as zhCN } from '../../src/locale/zh-CN/words';
import { planClassify } from '../../src/plan/columns/classify';
import { decide } from '../../src/standing/decide';
import type { Classified, Target } from '../../src/plan/columns/target';
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { HEADERS, LAST, TODAY } from './customers';

/** Formats of the first rows come with the head of the sheet, as in src/sheet/read/read.ts. */
const HEAD_ROWS = 100;

export const TARGET: Target = {
  sheet: 'sheet1',
  name: '客户',
  own: {},
  rules: [],
  names: new Map(),
  elsewhere: null,
  lastColumn: HEADERS.length - 1,
  painted: [],
  beside: null,
  dateFormat: 'yyyy-mm-dd',
  result: null,
  sheetNames: ['客户'],
};

/** Values of the sheet → plan. */
export function planned(values: readonly (readonly Cell[])[]): Classified {
  const sheet: Sheet = {
    id: TARGET.sheet,
    name: TARGET.name,
    area: { row: 0, column: 0, rows: values.length, columns: HEADERS.length },
    values,
    formats: values.slice(0, HEAD_ROWS).map(formatsOf),
    merged: [],
    tables: [],
    hidden: [],
    dateShift: 0,
  };
  const book = readBook(sheet, { today: TODAY, answers: {} });
  if (book.kind !== 'customers' || book.questions.length > 0)
    throw new Error('the made-up customers were not understood');
  const decisions = decide(book, DEFAULT_POLICY, TODAY);
  const options = { style: 'values', policy: DEFAULT_POLICY, words: zhCN.sheet, moneyScale: 1, told: {} } as const;
  return planClassify(book, sheet, decisions, TARGET, options);
}

export interface Timing {
  /** Milliseconds of each run. */
  readonly json: number[];
  readonly plan: number[];
}

/**
 * One run after another, each size in turn, so that a machine that is busy for a while is busy for all of them. Every
 * run plans on values fresh from JSON.parse, as they come from Excel. The garbage of both is collected while either is
 * timed.
 */
export function timed(
  sizes: readonly { readonly values: readonly (readonly Cell[])[]; readonly times: number }[],
  rounds: number,
): Timing[] {
  const found = sizes.map((): Timing => ({ json: [], plan: [] }));
  for (let round = 0; round <= rounds; round++) {
    sizes.forEach(({ values, times }, i) => {
      for (let n = 0; n < times; n++) {
        const started = performance.now();
        const fresh = JSON.parse(JSON.stringify(values)) as Cell[][];
        const copied = performance.now();
        planned(fresh);
        const done = performance.now();
        // Round 0 warms up.
        if (round === 0) continue;
        found[i]?.json.push(copied - started);
        found[i]?.plan.push(done - copied);
      }
    });
  }
  return found;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function formatsOf(cells: readonly Cell[]): string[] {
  return cells.map((cell, column) => (column === LAST && typeof cell === 'number' ? 'yyyy-mm-dd' : 'General'));
}
