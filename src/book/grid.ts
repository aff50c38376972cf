/**
 * Cells of a sheet by sheet row and column, wherever its area stands.
 *
 *  - outside the area every cell is blank;
 *  - a cell of blanks, no-break spaces or zero-width marks is blank: people press the space bar to delete;
 *  - columns that the product itself wrote are not there (`own`).
 */
import type { Area, Cell, Sheet } from './book';

const SPACES = /^[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]*$/;

/** Also of anything else that has its cells with their place. */
export function cellAt({ values, area }: Pick<Sheet, 'values' | 'area'>, row: number, column: number): Cell {
  return values[row - area.row]?.[column - area.column] ?? '';
}

export function isBlank(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  // Latin, Greek … and Chinese letters: spares most texts the longer test.
  if ((first > 32 && first < 0xa0) || (first > 0x3000 && first < 0xfeff)) return false;
  return SPACES.test(cell);
}

export function textAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return isBlank(cell) ? '' : String(cell).trim();
}

/** The number format of a cell; '' where it was not read. */
export function formatAt(sheet: Sheet, row: number, column: number): string {
  return sheet.formats[row - sheet.area.row]?.[column - sheet.area.column] ?? '';
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** For each row of the area: 1 if any of the columns holds something in it, else 0. */
export function filledRows(sheet: Sheet, columns: readonly number[]): Uint8Array {
  const filled = new Uint8Array(sheet.area.rows);
  const places = columns.map((column) => column - sheet.area.column);
  for (let i = 0; i < filled.length; i++) {
    const cells = sheet.values[i];
    if (!cells) continue;
    for (const place of places) {
      const cell = cells[place];
      if (cell !== undefined && cell !== '' && !isBlank(cell)) {
        filled[i] = 1;
        break;
      }
    }
  }
  return filled;
}
