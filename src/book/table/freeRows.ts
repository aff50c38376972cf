/**
 * Rows of a table that hold nothing: blank ones, and lines kept free for customers to come.
 *
 *  - signs for nothing (-, n/a, 无, 待填, 0) hold nothing, nor does the number that the row has;
 *  - one other cell is enough for a row to be something: what, is for rows.ts.
 */
import type { Sheet } from '../book';
import { beginsWord, isErrorText, isUnknownWord } from '../cell/text';
import type { Columns } from '../columns';
import { cellAt, isBlank } from '../grid';
import { isRunning } from './habits';
import type { Table } from './table';

/** A blank row, or one kept free: nothing in it but a running number and signs for nothing (-, n/a, 无, 0). */
export function holdsNothing(
  sheet: Sheet,
  row: number,
  columns: readonly number[],
  isIdle: (column: number) => boolean,
): boolean {
  let signs = 0;
  let other: number | null = null;
  for (const column of columns) {
    const cell = cellAt(sheet, row, column);
    if (cell === '' || isBlank(cell)) continue;
    if (cell === 0 || (typeof cell === 'string' && saysNothing(cell))) signs++;
    else if (other !== null) return false;
    else other = column;
  }
  return other === null || (signs > 0 && isIdle(other));
}

export function lastFilled(sheet: Sheet, { first, last }: Table, columns: readonly number[]): number {
  for (let row = last; row >= first; row--)
    if (columns.some((column) => !isBlank(cellAt(sheet, row, column)))) return row;
  return first - 1;
}

export function saysNothing(text: string): boolean {
  if (beginsWord(text)) return false;
  const bare = text.trim();
  return bare === '0' || isUnknownWord(bare) || isErrorText(bare);
}

/** Whether a column is filled though a row holds nothing: with the number of the row. */
export function idleColumns(sheet: Sheet, table: Table, columns: Columns): (column: number) => boolean {
  const idle = new Map([columns.index_no, columns.rank].flatMap((found) => (found ? [[found.column, true]] : [])));
  return (column) => {
    const known = idle.get(column);
    if (known !== undefined) return known;
    const isIdle = isRunning(sheet, column, table.first, table.last);
    idle.set(column, isIdle);
    return isIdle;
  };
}
