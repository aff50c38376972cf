/**
 * What the cells of a table's columns usually are, to hold a single row or a few of them against.
 *
 *  - a column is of numbers or of words where nearly all of its filled cells are; else it is mixed, and says nothing;
 *  - the first few hundred rows speak for all.
 */
import type { Cell, Sheet } from '../book';
import { readQuantity } from '../cell/quantity';
import { cellAt, isBlank } from '../grid';

/** Numbers, and texts that say one (约500, 2,000 pcs, 3 May, +86 138 …) · words. */
export type Type = 'number' | 'word';

export interface Habit {
  readonly column: number;
  /** Null where the cells are mixed or few. */
  readonly type: Type | null;
  /** Share of the rows in which it holds anything. */
  readonly filled: number;
}

export interface Habits {
  readonly columns: readonly Habit[];
  /** Cells in a row, on the average. */
  readonly usual: number;
  /** Rows that were looked at. */
  readonly rows: number;
}

const SURE = 0.85;
const ENOUGH = 3;
const LOOKED_AT = 200;

/** Of the rows `first` … `last`; blank ones do not count. */
export function habitsOf(sheet: Sheet, columns: readonly number[], first: number, last: number): Habits {
  const seen = columns.map(() => ({ numbers: 0, words: 0 }));
  let rows = 0;
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    let isFilled = false;
    for (const [i, column] of columns.entries()) {
      const cell = cellAt(sheet, row, column);
      const counts = seen[i];
      if (cell === '' || !counts || isBlank(cell)) continue;
      isFilled = true;
      if (typeOf(cell) === 'number') counts.numbers++;
      else counts.words++;
    }
    if (isFilled) rows++;
  }
  const sum = (of: 'numbers' | 'words') => seen.reduce((total, one) => total + one[of], 0);
  const of = Math.max(1, rows);
  return {
    columns: columns.map((column, i) => ({ column, ...habitOf(seen[i] ?? { numbers: 0, words: 0 }, of) })),
    usual: (sum('numbers') + sum('words')) / of,
    rows,
  };
}

/** Texts in a row, on the average. */
export function textsInRow(sheet: Sheet, columns: readonly number[], first: number, last: number): number {
  let [rows, texts] = [0, 0];
  for (let row = first; row <= Math.min(last, first + LOOKED_AT); row++) {
    let isFilled = false;
    for (const column of columns) {
      const cell = cellAt(sheet, row, column);
      if (cell === '' || isBlank(cell)) continue;
      isFilled = true;
      if (typeof cell === 'string') texts++;
    }
    if (isFilled) rows++;
  }
  return texts / Math.max(1, rows);
}

function habitOf({ numbers, words }: { numbers: number; words: number }, rows: number): Omit<Habit, 'column'> {
  const all = numbers + words;
  const type =
    all < ENOUGH && all < rows / 2 ? null : numbers >= all * SURE ? 'number' : words >= all * SURE ? 'word' : null;
  return { type, filled: all / rows };
}

export function typeOf(cell: Cell): Type {
  if (typeof cell !== 'string') return 'number';
  if (!/\d/.test(cell)) return 'word';
  if (/^[^\p{L}]*\d/u.test(cell)) return 'number';
  return cell.length <= 24 && readQuantity(cell).kind !== 'unreadable' ? 'number' : 'word';
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
