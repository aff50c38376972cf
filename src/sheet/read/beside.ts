/**
 * The cells right of the table, where new columns would go: do they only look empty?
 *
 *  - a formula that shows nothing is somebody's work, and number formats must be given back by Revert: both are read
 *    where anything, looks included, stands right of the table. So are widths, wherever the columns may come to stand;
 *  - conditional formats are counted, never read (office-js #6827, #6835): Excel copies and clears them together with
 *    looks;
 *  - one request where nothing stands, another for each 3 MB of what does.
 */
import type { Area, Book } from '../../book/book';
import { DECISION_ROLES } from '../../plan/roles';
import type { Content } from '../../plan/plan';
import type { Beside } from '../../plan/columns/target';
import { areaOf } from '../area';

/** Of a cell's number format and formula, as JSON. */
const BYTES_PER_CELL = 30;
/** Columns beyond those that would be taken in which merged cells are looked for. */
const FAR = 20;
/** Of any sheet. */
const COLUMNS = 16_384;

/** `lastColumn` is the last with anything in it, formats included. */
export async function readBeside(
  context: Excel.RequestContext,
  book: Book,
  lastColumn: number,
  bytes: number,
): Promise<Beside | null> {
  const { headerRows, dataRows, dataColumns, sheetId } = book;
  if (!dataRows || !dataColumns) return null;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const row = headerRows.at(-1) ?? dataRows[0];
  const area: Area = { row, column: dataColumns[1] + 1, rows: dataRows[1] - row + 1, columns: DECISION_ROLES.length };
  const end = Math.max(area.column, lastColumn + 2) + area.columns;
  const around = sheet.getRangeByIndexes(row, dataColumns[1], area.rows, end - dataColumns[1]);
  const rules = around.conditionalFormats.getCount();
  const far = sheet.getRangeByIndexes(row, area.column, area.rows, Math.min(end + FAR, COLUMNS) - area.column);
  const merged = far.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const places = [area.column, Math.max(area.column, lastColumn + 1)];
  const candidates = new Set(places.flatMap((first) => Array.from({ length: area.columns + 1 }, (_, i) => first + i)));
  const columns = [...candidates].map((column) => {
    const { format } = sheet.getRangeByIndexes(row, column, 1, 1);
    format.load('columnWidth,useStandardWidth');
    return { column, format };
  });
  const formulas: Content[][] = [];
  const formats: string[][] = [];
  const step = Math.max(1, Math.floor(bytes / (area.columns * BYTES_PER_CELL)));
  for (let from = 0; from < area.rows; from += step) {
    if (lastColumn < area.column) break;
    const part = sheet.getRangeByIndexes(row + from, area.column, Math.min(step, area.rows - from), area.columns);
    part.load('formulas,numberFormat');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once for each 3 MB, as in read.ts
    await context.sync();
    for (const line of part.formulas as Content[][]) formulas.push(line);
    for (const line of part.numberFormat as string[][]) formats.push(line);
  }
  await context.sync();
  return {
    area,
    formulas,
    formats,
    merged: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    rules: rules.value > 0,
    widths: new Map(columns.map(({ column, format }) => [column, format.useStandardWidth ? null : format.columnWidth])),
  };
}
