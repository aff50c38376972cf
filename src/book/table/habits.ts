/**
 * What the cells of a table's columns usually are, to hold a single row or a few of them against.
 *
 *  - a column is of numbers or of texts where nearly all of its filled cells are; else it is mixed, and says nothing;
 *  - the first few hundred rows speak for all.
 */
import type { Cell, Sheet } from '../book';
import { cellAt, isBlank } from '../grid';

export type Type = 'number' | 'text';

export interface Habit {
  readonly column: number;
  /** Null where the cells are mixed or few. */
  readonly type: Type | null;
  /** Share of the rows in which it holds anything. */
  readonly filled: number;
}

export interface Habits {
  readonly columns: readonly Habit[];
  /** Cells in a row, on the average; and those of them that are texts. */
  readonly usual: number;
  readonly texts: number;
}

const SURE = 0.85;
const ENOUGH = 3;
const LOOKED_AT = 200;

/** Of the rows `first` … `last`; blank ones do not count. */
export function habitsOf(sheet: Sheet, columns: readonly number[], first: number, last: number): Habits {
  const seen = columns.map(() => ({ numbers: 0, texts: 0 }));
  let rows = 0;
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    let isFilled = false;
    for (const [i, column] of columns.entries()) {
      const cell = cellAt(sheet, row, column);
      const counts = seen[i];
      if (cell === '' || !counts || isBlank(cell)) continue;
      isFilled = true;
      if (typeof cell === 'number') counts.numbers++;
      else counts.texts++;
    }
    if (isFilled) rows++;
  }
  const [numbers, texts] = seen.reduce(([n, t], one) => [n + one.numbers, t + one.texts], [0, 0]);
  const of = Math.max(1, rows);
  return {
    columns: columns.map((column, i) => habitOf(column, seen[i] ?? { numbers: 0, texts: 0 }, of)),
    usual: (numbers + texts) / of,
    texts: texts / of,
  };
}

function habitOf(column: number, { numbers, texts }: { numbers: number; texts: number }, rows: number): Habit {
  const all = numbers + texts;
  const type = all < ENOUGH ? null : numbers >= all * SURE ? 'number' : texts >= all * SURE ? 'text' : null;
  return { column, type, filled: all / rows };
}

/** True if the cell is built like others of its column, PO-2301 like PO-2277; a sentence is not. */
export function isBuiltLike(sheet: Sheet, row: number, column: number, others: readonly number[]): boolean {
  const cell = cellAt(sheet, row, column);
  const build = buildOf(cell);
  return others.slice(0, LOOKED_AT).some((other) => {
    const like = cellAt(sheet, other, column);
    return !isBlank(like) && buildOf(like) === build;
  });
}

/** 'PO-2301' → 'a-9'. */
function buildOf(cell: Cell): string {
  return String(cell)
    .normalize('NFKC')
    .trim()
    .replace(/\p{Script=Han}+/gu, '\u4e00')
    .replace(/(?:(?!\p{Script=Han})\p{L})+/gu, 'a')
    .replace(/\d+/g, '9')
    .replace(/\s+/g, ' ');
}

/** True for numbers that go up by one from row to row, but for rows without. */
export function isRunning(sheet: Sheet, column: number, first: number, last: number): boolean {
  let [steps, numbers] = [0, 0];
  let before: number | null = null;
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell !== 'number') continue;
    numbers++;
    if (before !== null && cell === before + 1) steps++;
    before = cell;
  }
  return steps >= 2 && steps >= (numbers - 1) * 0.9;
}
