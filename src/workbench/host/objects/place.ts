/**
 * Where something is: a rectangle (`Place`) or several (`Places`) of one sheet, and their addresses.
 *
 *  - addresses are A1, with the sheet's name in front and in quotes where Excel needs them;
 *  - whole columns are 'A:C', whole rows '2:3', the whole sheet '1:1048576';
 *  - an address longer than 8,192 characters is cut, without a word.
 */
import { ExcelError } from '../wire/excelError';
import { columnOf, lettersOf, MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from '../model';

const LONGEST_ADDRESS = 8192;
const CORNER = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const CELLS = new RegExp(`^${CORNER}(?::${CORNER})?$`);
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*[Cc]\d*|[RrCc])$/;

export class Place {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!inside || rows < 1 || columns < 1) throw new ExcelError('InvalidArgument');
  }

  get cells(): number {
    return this.area.rows * this.area.columns;
  }

  /** Whole rows or columns: Excel reads null from it and lets nobody write to it. */
  get unbounded(): boolean {
    return this.area.rows === MAX_ROWS || this.area.columns === MAX_COLUMNS;
  }
}

export class Places {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}
}

export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

export function wholeSheet(): Area {
  return areaOf(0, 0, MAX_ROWS, MAX_COLUMNS);
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** `area` without `hole`: up to four pieces, top, bottom, left, right. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    areaOf(area.row, area.column, cut.row - area.row, area.columns),
    areaOf(below, area.column, area.row + area.rows - below, area.columns),
    areaOf(cut.row, area.column, cut.rows, cut.column - area.column),
    areaOf(cut.row, right, cut.rows, area.column + area.columns - right),
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** 'A1:B2'. */
export function addressOf(area: Area): string {
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  const first = lettersOf(area.column);
  const last = lettersOf(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS) return `${first}:${last}`;
  const start = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${area.row + area.rows}`;
}

/** '$A$1:$B$2', as names keep it. */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replace(/([A-Z]+|\d+)/g, '$$$1');
}

/** "Sheet1!A1:B2,Sheet1!D4". */
export function fullAddressOf(sheet: Sheet, areas: readonly Area[]): string {
  const prefix = `${quoted(sheet.name)}!`;
  return areas
    .map((area) => prefix + addressOf(area))
    .join(',')
    .slice(0, LONGEST_ADDRESS);
}

/** The sheet's name as a formula writes it. */
export function quoted(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The area of an address without a sheet name; null when it is none. Corners may come in any order. */
export function areaIn(address: string): Area | null {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  const columns = WHOLE_COLUMNS.exec(address);
  if (columns) return between(0, columnOf(columns[1] ?? ''), MAX_ROWS - 1, columnOf(columns[2] ?? ''));
  const rows = WHOLE_ROWS.exec(address);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** "'My sheet'!$A$1" → ['My sheet', '$A$1']; no sheet is null. */
export function splitAddress(address: string): readonly [sheet: string | null, rest: string] {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return [null, address];
  const sheet = address.slice(0, mark);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return [plain, address.slice(mark + 1)];
}

export function checkedAddress(address: string): string {
  if (address.length > LONGEST_ADDRESS) throw new ExcelError('InvalidArgument');
  return address;
}

function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area = bounding(areaOf(row1, column1, 1, 1), areaOf(row2, column2, 1, 1));
  const outside = area.row < 0 || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS;
  return outside ? null : area;
}
