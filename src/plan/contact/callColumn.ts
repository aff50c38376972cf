/** Where a contact is written: of columns of calls that are filled in turn the first that waits for its day, else the last of them. */
import type { ColumnFound, Sheet } from '../../book/book';
import { cellAt, isBlank } from '../../book/grid';

export function callColumn({ column, besides, inTurn }: ColumnFound, sheet: Sheet, row: number): number {
  if (!besides || !inTurn) return column;
  const calls = [column, ...besides].sort((a, b) => a - b);
  const filled = calls.map((call) => !isBlank(cellAt(sheet, row, call)));
  return calls[Math.min(filled.lastIndexOf(true) + 1, calls.length - 1)] ?? column;
}
