/** A range's place, once its four properties are loaded. */
import type { Area } from '../book/book';

export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf(range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
