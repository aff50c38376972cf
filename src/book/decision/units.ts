/** The unit of a column whose header does not say it: from its cells (500台), else from their number format ([$€] #,##0). */
import type { ColumnFound, Sheet } from '../book';
import { readQuantity } from '../cell/quantity';
import { cellAt, formatAt } from '../grid';
import { FIELDS, kindOfField, type Field } from '../header/fields';
import { unitOfFormat } from '../header/unit';

type Columns = { readonly [field in Field]?: ColumnFound };

export function withUnits(sheet: Sheet, rows: readonly number[], columns: Columns): Columns {
  const made: { [field in Field]?: ColumnFound } = {};
  for (const field of FIELDS) {
    const found = columns[field];
    if (!found) continue;
    const counted = kindOfField(field) === 'quantity' || kindOfField(field) === 'money';
    const unit = found.unit ?? (counted ? unitOfCells(sheet, found.column, rows) : null);
    made[field] = { ...found, unit };
  }
  return made;
}

function unitOfCells(sheet: Sheet, column: number, rows: readonly number[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = cellAt(sheet, row, column);
    if (cell === '') continue;
    const read = typeof cell === 'string' ? readQuantity(cell) : null;
    const unit = read?.kind === 'number' ? (read.unit ?? read.currency) : unitOfFormat(formatAt(sheet, row, column));
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}
