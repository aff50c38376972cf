/**
 * Cells merged down the side, filled down in memory: one customer over four contacts, one region over twelve rows.
 *
 *  - the sheet itself is not touched, only a copy of the rows concerned;
 *  - amounts are not filled down: 500 over three rows is 500 in all, or 500 for the first, but never 1,500.
 */
import type { Sheet } from '../book';
import type { Columns } from '../columns';
import { cellAt, isBlank } from '../grid';
import { FIELDS, kindOfField } from '../header/fields';
import type { Table } from './table';

export function filledDown(
  sheet: Sheet,
  table: Pick<Table, 'first' | 'last'>,
  columns: Columns,
  months: readonly number[],
): Sheet {
  const tall = sheet.merged.filter((area) => area.rows > 1 && area.row >= table.first && area.row <= table.last);
  if (tall.length === 0) return sheet;
  const amounts = new Set(months);
  for (const field of FIELDS) {
    const found = columns[field];
    if (found && ['quantity', 'money', 'count'].includes(kindOfField(field))) amounts.add(found.column);
  }
  const values = sheet.values.slice();
  for (const area of tall) {
    const value = cellAt(sheet, area.row, area.column);
    if (isBlank(value) || amounts.has(area.column)) continue;
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      const cells = values[row - sheet.area.row]?.slice();
      if (!cells) continue;
      cells[area.column - sheet.area.column] = value;
      values[row - sheet.area.row] = cells;
    }
  }
  return { ...sheet, values };
}
