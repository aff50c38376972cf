/**
 * The sheets of a workbook from afar: what there is, how far it reaches, which names of ours are on it, and its first
 * rows.
 *
 * Three requests, whatever the number of sheets; more where first rows are so many and wide that one answer cannot hold
 * them.
 */
import { dateFormatFrom } from '../../book/cell/dateFormat';
import type { Area, Cell, Sheet, SheetTable } from '../../book/book';
import { PREFIX } from '../../plan/stores';
import { areaOf, PLACE } from '../area';
import { queueDateShift } from './dateSystem';

/**
 * From here on it is asked how far down rows go on: a stray value in the last row of the grid is no reason to read a
 * million blank rows above it.
 */
const FAR_DOWN = 20_000;

/** Rows and columns of a sheet that are looked at before one sheet is chosen. */
const HEAD_ROWS = 100;
export const HEAD_COLUMNS = 300;

export interface SheetStub {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export async function sheetsOf(context: Excel.RequestContext) {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const dateShift = queueDateShift(context);
  const pattern = workbook.application.cultureInfo.datetimeFormat;
  pattern.load('shortDatePattern');
  workbook.load('name');
  await context.sync();
  const sheets = worksheets.items.map((sheet): SheetStub => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
  }));
  return {
    sheets,
    active: active.id,
    fileName: workbook.name,
    dateShift: dateShift(),
    dateFormat: dateFormatFrom(pattern.shortDatePattern),
  };
}

export interface Extent extends SheetStub {
  readonly area: Area;
  /** With formats; -1 on an empty sheet. */
  readonly lastColumn: number;
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly header: boolean;
    readonly totals: boolean;
  }[];
}

export async function extentsOf(context: Excel.RequestContext, sheets: readonly SheetStub[]): Promise<Extent[]> {
  const asked = sheets.map((stub) => {
    const sheet = context.workbook.worksheets.getItem(stub.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(PLACE);
    const formatted = sheet.getUsedRangeOrNullObject(false);
    formatted.load(PLACE);
    sheet.names.load('items/name,items/formula');
    sheet.tables.load('items/id,items/name,items/showHeaders,items/showTotals');
    return { stub, sheet, used, formatted };
  });
  await context.sync();
  return asked.map(({ stub, sheet, used, formatted }): Extent => ({
    ...stub,
    area: used.isNullObject ? { row: 0, column: 0, rows: 0, columns: 0 } : areaOf(used),
    lastColumn: formatted.isNullObject ? -1 : formatted.columnIndex + formatted.columnCount - 1,
    names: new Map(
      sheet.names.items
        .filter(({ name }) => name.startsWith(PREFIX))
        .map(({ name, formula }): [string, string] => [name, String(formula)]),
    ),
    tables: sheet.tables.items.map(({ id, name, showHeaders, showTotals }) => ({
      id,
      name,
      header: showHeaders,
      totals: showTotals,
    })),
  }));
}

export async function headsOf(context: Excel.RequestContext, extents: readonly Extent[], dateShift: number) {
  const heads: SheetHead[] = [];
  for (const some of inRequests(extents.filter(({ visible, area }) => visible && area.rows > 0)))
    heads.push(...(await headsAtOnce(context, some, dateShift)));
  return heads;
}

/** One answer holds 5 MB: most workbooks are one request. */
const CELLS_AT_ONCE = 100_000;

function inRequests(extents: readonly Extent[]): readonly (readonly Extent[])[] {
  const requests: Extent[][] = [[]];
  let cells = 0;
  for (const extent of extents) {
    const { rows, columns } = extent.area;
    const size = Math.min(rows, HEAD_ROWS) * Math.min(columns, HEAD_COLUMNS);
    if (cells > 0 && cells + size > CELLS_AT_ONCE) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(extent);
    cells += size;
  }
  return requests;
}

type SheetHead = Awaited<ReturnType<typeof headsAtOnce>>[number];

async function headsAtOnce(context: Excel.RequestContext, extents: readonly Extent[], dateShift: number) {
  const asked = extents.map((extent) => {
    const sheet = context.workbook.worksheets.getItem(extent.id);
    const { row, column, rows, columns } = extent.area;
    const range = sheet.getRangeByIndexes(row, column, Math.min(rows, HEAD_ROWS), Math.min(columns, HEAD_COLUMNS));
    range.load('values,numberFormat');
    const tables = extent.tables.map(({ id }) => {
      const area = sheet.tables.getItem(id).getRange();
      area.load(PLACE);
      return area;
    });
    return { whole: extent, range, tables, windows: queueWindows(sheet, extent.area) };
  });
  await context.sync();
  return asked.map(({ whole, range, tables, windows }) => {
    const extent = { ...whole, area: withoutStrays(whole.area, windows) };
    const values = range.values as Cell[][];
    const head: Sheet = {
      id: extent.id,
      name: extent.name,
      area: { ...extent.area, rows: values.length, columns: values[0]?.length ?? 0 },
      values,
      formats: range.numberFormat as string[][],
      merged: [],
      tables: extent.tables.map((table, i): SheetTable => {
        const at = tables[i];
        const area = at ? areaOf(at) : extent.area;
        return { name: table.name, area, headerRow: table.header, totalsRow: table.totals };
      }),
      hidden: [],
      dateShift,
    };
    return { extent, head };
  });
}

interface Window {
  readonly rows: number;
  readonly used: Excel.Range;
}

/** The used part of the first 20,000 rows, of the first 40,000, and so on. */
function queueWindows(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): readonly Window[] {
  const windows: Window[] = [];
  for (let size = FAR_DOWN; size < rows; size *= 2) {
    const used = sheet.getRangeByIndexes(row, column, size, columns).getUsedRangeOrNullObject(true);
    used.load(PLACE);
    windows.push({ rows: size, used });
  }
  return windows;
}

/** The area down to where the lower half of a window is blank: what stands further down is a stray. */
function withoutStrays(area: Area, windows: readonly Window[]): Area {
  for (const { rows, used } of windows) {
    const filled = used.isNullObject ? 1 : used.rowIndex + used.rowCount - area.row;
    if (filled <= rows / 2) return { ...area, rows: filled };
  }
  return area;
}
