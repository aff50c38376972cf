/**
 * What an address means: cells of a sheet, a defined name, or a table (its body).
 *
 * Not done: structured references ("Sales[Amount]") and addresses of several areas, except in `getRanges`.
 */
import { ExcelError } from '../wire/excelError';
import type { Name, Sheet, Workbook } from '../model';
import { areaIn, areaOf, checkedAddress, Place, splitAddress } from './place';

/** As `worksheet.getRange(address)` reads it: never on another sheet. */
export function resolveAddress(workbook: Workbook, sheet: Sheet, address: string): Place {
  const [named, rest] = splitAddress(checkedAddress(address).trim());
  if (named !== null && workbook.sheet(named) !== sheet) throw new ExcelError('InvalidArgument');
  const area = areaIn(rest);
  if (area) return new Place(sheet, area);
  const place = placeOfName(workbook, sheet, rest);
  if (place?.sheet !== sheet) throw new ExcelError('InvalidArgument');
  return place;
}

/** "=Sheet1!$A$1:$B$2" → the place; null when the formula is anything else, or its sheet is gone. */
export function placeOfFormula(workbook: Workbook, formula: string): Place | null {
  if (!formula.startsWith('=')) return null;
  const [named, rest] = splitAddress(formula.slice(1));
  const sheet = named === null ? undefined : workbook.sheet(named);
  const area = areaIn(rest);
  return sheet && area ? new Place(sheet, area) : null;
}

/** The name as this sheet sees it: its own before the workbook's. */
export function nameFor(workbook: Workbook, scope: string | null, name: string): Name | undefined {
  const lower = name.toLowerCase();
  return workbook.names.find((one) => one.scope === scope && one.name.toLowerCase() === lower);
}

function placeOfName(workbook: Workbook, sheet: Sheet, text: string): Place | null {
  const name = nameFor(workbook, sheet.id, text) ?? nameFor(workbook, null, text);
  if (name) return placeOfFormula(workbook, name.formula);
  const lower = text.toLowerCase();
  const table = sheet.tables.find((one) => one.name.toLowerCase() === lower);
  if (!table) return null;
  const { row, column, rows, columns } = table.area;
  const head = table.headerRow ? 1 : 0;
  return new Place(sheet, areaOf(row + head, column, rows - head - (table.totalsRow ? 1 : 0), columns));
}
