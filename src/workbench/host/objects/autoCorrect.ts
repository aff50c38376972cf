/**
 * What Excel's AutoCorrect makes of an add-in's write into a Table, or right beside one (unkind.ts: tablesGrow,
 * calculatedColumns).
 *
 *  - a Table takes in blank columns right of it, or blank rows below it, that are written to; ? one with totals does not;
 *  - a column that was blank, or held one formula all the way down, becomes a calculated one: the lowest of the formulas
 *    that are written to it fills it, over all else that came with them (office-js #6745, #5909);
 *  - a column with anything else in it, a constant or a gap, is left alone: those are exceptions, and what is typed over
 *    them fills nothing (support.microsoft.com, "Use calculated columns in an Excel table").
 */
import { shiftable, shifted } from '../file/parts/formulaText';
import { relativeKey } from '../formulas/formulaKey';
import type { Area, Sheet, Table } from '../model';
import { areaOf, bounding, intersection } from './place';

/** Tables that take in `area`, which is about to be written, as they are afterwards. */
export function growBeside(sheet: Sheet, area: Area): Table[] {
  const grown = sheet.tables.filter((table) => {
    const { row, column, rows, columns } = table.area;
    const right = area.column === column + columns && intersection({ ...area, column }, table.area) !== null;
    const below = area.row === row + rows && intersection({ ...area, row }, table.area) !== null;
    if (table.totalsRow || (!right && !below)) return false;
    const added = right ? areaOf(row, area.column, rows, area.columns) : areaOf(area.row, column, area.rows, columns);
    const blocked =
      !isBlank(sheet, added) ||
      sheet.tables.some((one) => one !== table && intersection(one.area, added)) ||
      sheet.merged.some((one) => intersection(one, added));
    if (blocked) return false;
    table.area = bounding(table.area, added);
    table.changed = true;
    return true;
  });
  return grown;
}

/** The columns of Tables in `area` that a formula would fill, from the first to the last row of their bodies. */
export const columnsToFill = (sheet: Sheet, area: Area): Area[] =>
  sheet.tables.flatMap((table) => {
    const { row, column, rows, columns } = table.area;
    const head = table.headerRow ? 1 : 0;
    const body = areaOf(row + head, column, rows - head - (table.totalsRow ? 1 : 0), columns);
    const both = body.rows > 0 ? intersection(body, area) : null;
    if (!both) return [];
    return Array.from({ length: both.columns }, (_, i) => ({ ...body, column: both.column + i, columns: 1 })).filter(
      (one) => isBlank(sheet, one) || isOneFormula(sheet, one),
    );
  });

/** Fills each with the lowest formula that has just been written to it (its row, by column); those that it did fill. */
export const fillDown = (sheet: Sheet, columns: readonly Area[], lowest: ReadonlyMap<number, number>): Area[] =>
  columns.filter((body) => {
    const from = lowest.get(body.column);
    const formula = from === undefined ? undefined : sheet.formula(from, body.column);
    if (from === undefined || formula === undefined) return false;
    const parts = shiftable(formula);
    for (let row = body.row; row < body.row + body.rows; row++) {
      const one = shifted(parts, row - from, 0);
      if (sheet.formula(row, body.column) !== one) sheet.setFormula(row, body.column, one);
    }
    return true;
  });

function isBlank(sheet: Sheet, { row, column, rows, columns }: Area): boolean {
  for (let j = column; j < column + columns; j++)
    for (let i = row; i < row + rows; i++)
      if (sheet.formula(i, j) !== undefined || (sheet.value(i, j) ?? '') !== '') return false;
  return true;
}

function isOneFormula(sheet: Sheet, { row, column, rows }: Area): boolean {
  const keyAt = (at: number) => {
    const formula = sheet.formula(at, column);
    return formula === undefined ? null : relativeKey(formula, at, column);
  };
  const first = keyAt(row);
  if (first === null) return false;
  for (let at = row + 1; at < row + rows; at++) if (keyAt(at) !== first) return false;
  return true;
}
