/**
 * In whose hands each customer is, as the sheet says it.
 *
 *  - the cell of the salesperson's column; where it is merged down the side, its first cell;
 *  - two spellings that differ in blanks or capitals are one person, called as the first of them is written;
 *  - a customer of a ledger stands for several rows, and belongs to nobody here; so does an empty cell.
 */
import type { Book, Sheet } from '../book/book';
import { cellAt } from '../book/grid';

/** At the index of its customer. */
export function ownersOf({ customers, columns }: Book, sheet: Sheet): readonly (string | null)[] {
  const column = columns.owner?.column;
  if (column === undefined) return customers.map(() => null);
  const topOf = new Map<number, number>();
  for (const { row, rows, column: first, columns: across } of sheet.merged) {
    if (rows < 2 || column < first || column >= first + across) continue;
    for (let below = row + 1; below < row + rows; below++) topOf.set(below, row);
  }
  const people = new Map<string, string>();
  return customers.map(({ row }) => {
    if (row === null) return null;
    const cell = cellAt(sheet, topOf.get(row) ?? row, column);
    const name = String(cell).trim().replace(/\s+/g, ' ');
    if (name === '') return null;
    const known = people.get(name.toLowerCase());
    if (known === undefined) people.set(name.toLowerCase(), name);
    return known ?? name;
  });
}
