/**
 * Of several columns that may each say when a customer was last spoken to (Follow up date, Remark, Follow up date,
 * Remark …): in which share of the rows each holds the latest day.
 *
 *  - the latest is the last; a row where two hold the same day, or none holds any, says nothing;
 *  - the order of day and month is not known here: all are read one way, which compares them well enough.
 */
import type { Day } from '../../policy/day';
import type { Sheet } from '../book';
import { readDate } from '../cell/date';
import { cellAt, formatAt } from '../grid';

export function latestIn(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
  today: Day,
): ReadonlyMap<number, number> {
  const shares = new Map(columns.map((column) => [column, 0]));
  if (columns.length < 2) return shares;
  const wins = new Map(columns.map((column) => [column, 0]));
  let told = 0;
  for (const row of rows) {
    const days = columns.map((column) => dayIn(sheet, row, column, today));
    const latest = Math.max(...days);
    const [only, other] = columns.filter((_, i) => days[i] === latest);
    if (latest <= 0 || only === undefined || other !== undefined) continue;
    told++;
    wins.set(only, (wins.get(only) ?? 0) + 1);
  }
  for (const [column, count] of wins) if (told > 0) shares.set(column, count / told);
  return shares;
}

/** 0 without one, or with one that is still to come. */
function dayIn(sheet: Sheet, row: number, column: number, today: Day): number {
  const cell = cellAt(sheet, row, column);
  if (cell === '') return 0;
  const format = formatAt(sheet, row, column);
  const read = readDate(cell, { order: 'dmy', format, dateColumn: true, today, lean: 'past', shift: sheet.dateShift });
  return read.kind === 'day' && read.day <= today ? read.day : 0;
}
