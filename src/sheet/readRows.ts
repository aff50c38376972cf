/** Some rows of a sheet as they are now, in one request: their values, and the number formats of the columns that hold days. */
import type { Cell, Sheet } from '../book/book';

/** The sheet with these rows as they are now. */
export async function sheetWithRows(
  context: Excel.RequestContext,
  sheet: Sheet,
  rows: readonly number[],
  dated: readonly number[],
): Promise<Sheet> {
  const { area } = sheet;
  const there = context.workbook.worksheets.getItem(sheet.id);
  const asked = rows.map((row) => {
    const cells = there.getRangeByIndexes(row, area.column, 1, area.columns);
    cells.load('values');
    const looks = dated.map((column) => {
      const cell = there.getRangeByIndexes(row, column, 1, 1);
      cell.load('numberFormat');
      return { column, cell };
    });
    return { row, cells, looks };
  });
  await context.sync();
  const values = [...sheet.values];
  const formats = [...sheet.formats];
  for (const { row, cells, looks } of asked) {
    const at = row - area.row;
    values[at] = (cells.values as Cell[][])[0] ?? [];
    const look = formats[at];
    if (!look) continue;
    const line = [...look];
    for (const { column, cell } of looks) line[column - area.column] = String(cell.numberFormat[0]?.[0] ?? '');
    formats[at] = line;
  }
  return { ...sheet, values, formats };
}

/** The rows of 'B5:C9' or 'A1,C3', counted from 0; null for whole columns, and for more than `most`. */
export function rowsOf(address: string, most: number): readonly number[] | null {
  const rows = new Set<number>();
  for (const part of address.slice(address.lastIndexOf('!') + 1).split(',')) {
    const found = /^\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(part.trim());
    if (!found) return null;
    const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
    if (last - first >= most) return null;
    for (let row = first; row <= last; row++) rows.add(row - 1);
  }
  return rows.size > most ? null : [...rows].sort((a, b) => a - b);
}
