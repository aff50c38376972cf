/**
 * An .xlsx or .csv as sheets, through ExcelJS: only for looking at other people's files. The product reads through
 * Excel.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import type { Area, Cell, Sheet, Span } from '../../src/book/book';

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

export async function sheetsOf(path: string): Promise<Sheet[]> {
  if (path.endsWith('.csv')) return [csvSheet(path)];
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const shift = book.properties.date1904 ? 1462 : 0;
  return book.worksheets.map((sheet) => sheetOf(sheet, shift));
}

function sheetOf(from: ExcelJS.Worksheet, shift: number): Sheet {
  const values: Cell[][] = [];
  const formats: string[][] = [];
  const hidden: Span[] = [];
  const [rows, columns] = [from.rowCount, from.columnCount];
  for (let r = 1; r <= rows; r++) {
    const row = from.getRow(r);
    if (row.hidden) hidden.push({ first: r - 1, count: 1 });
    const cells: Cell[] = [];
    const shown: string[] = [];
    for (let c = 1; c <= columns; c++) {
      const cell = row.getCell(c);
      const covered = cell.isMerged && cell.master !== cell;
      cells.push(covered ? '' : cellOf(cell.value, shift));
      shown.push(cell.numFmt ?? '');
    }
    values.push(cells);
    formats.push(shown);
  }
  // ExcelJS types leave these two out.
  const model = from.model as { merges?: string[]; tables?: { name: string; tableRef: string; totalsRow?: boolean }[] };
  return {
    id: from.name,
    name: from.name,
    area: { row: 0, column: 0, rows, columns },
    values,
    formats,
    merged: (model.merges ?? []).map(areaOf),
    tables: (model.tables ?? []).map((table) => ({
      name: table.name,
      area: areaOf(table.tableRef),
      headerRow: true,
      totalsRow: table.totalsRow ?? false,
    })),
    hidden,
    dateShift: shift,
  };
}

function cellOf(value: ExcelJS.CellValue, shift: number): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return (value.getTime() - EPOCH_MS) / DAY_MS - shift;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : '';
  if ('result' in value) return cellOf(value.result ?? null, shift);
  return '';
}

function areaOf(range: string): Area {
  const [from = '', to = from] = range.split(':');
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(digits) - 1, column - 1];
}

/** No quotes with line breaks inside: the files here have none. */
function csvSheet(path: string): Sheet {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const values = lines.filter((line) => line !== '').map((line) => fieldsOf(line));
  const columns = Math.max(...values.map((cells) => cells.length));
  const name = basename(path, '.csv');
  return {
    id: name,
    name,
    area: { row: 0, column: 0, rows: values.length, columns },
    values,
    formats: [],
    merged: [],
    tables: [],
    hidden: [],
    dateShift: 0,
  };
}

function fieldsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  for (const [, quoted, bare = ''] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    const text = quoted === undefined ? bare : quoted.replace(/""/g, '"');
    cells.push(quoted === undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  }
  return cells;
}
