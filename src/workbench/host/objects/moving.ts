/**
 * Range.clear and Range.copyFrom.
 *
 *  - clearing formats takes conditional formats away from the area too, as Excel does; copying formats does not copy
 *    them (Excel does);
 *  - a source of one cell, or one that fits a whole number of times, fills the destination; otherwise the destination
 *    takes the source's size;
 *  - copied formulas move with the cell: a relative reference keeps its distance.
 */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { lettersOf, type Area, type Sheet, type Workbook } from '../model';
import { readGrid, renameHeaders } from './cells';
import { areaOf, Place, splitAddress, without } from './place';
import { resolveAddress } from './resolve';
import { mayEdit, type World } from './world';
import { ExcelError } from '../wire/excelError';

export const CLEAR_TYPES = ['All', 'Contents', 'Formats'] as const;
export const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats'] as const;

export function clearCells(world: World, place: Place, what: (typeof CLEAR_TYPES)[number]): void {
  mayEdit(place.sheet);
  const { sheet, area } = place;
  for (const [column, cells] of sheet.columns) {
    if (column < area.column || column >= area.column + area.columns) continue;
    const longest = Math.max(cells.values.length, cells.formulas.length, cells.styles.length);
    const end = Math.min(area.row + area.rows, longest);
    for (let row = area.row; row < end; row++) {
      const full = cells.values[row] !== undefined || cells.formulas[row] !== undefined;
      if (what !== 'Formats' && full) sheet.setValue(row, column, null);
      if (what !== 'Contents') sheet.setStyle(row, column, 0);
    }
  }
  if (what !== 'Contents') clearConditionalFormats(sheet, area);
  if (what === 'Formats') return;
  renameHeaders(sheet, area);
  world.changed(sheet, area);
}

/** Cuts the area out of every conditional format; one that has no area left is gone. */
export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  const kept = sheet.conditionalFormats.filter((rule) => {
    const areas = rule.areas.flatMap((one) => without(one, area));
    const same = areas.length === rule.areas.length && areas.every((one, i) => one === rule.areas[i]);
    if (!same) {
      rule.areas = areas;
      sheet.conditionalFormatsChanged = true;
    }
    return areas.length > 0;
  });
  sheet.conditionalFormats = kept;
}

export function copyCells(world: World, target: Place, source: Place, what: (typeof COPY_TYPES)[number]): void {
  mayEdit(target.sheet);
  const from = source.area;
  const size = [fitting(target.area.rows, from.rows), fitting(target.area.columns, from.columns)] as const;
  const to = new Place(target.sheet, areaOf(target.area.row, target.area.column, size[0], size[1]));
  const cells = readGrid(source, (column, row) => ({
    value: column.values[row] ?? null,
    formula: column.formulas[row],
    style: column.styles[row] ?? 0,
  }));
  if (!cells) throw new ExcelError('InvalidArgument');
  for (let i = 0; i < to.area.rows; i++) {
    for (let j = 0; j < to.area.columns; j++) {
      const cell = cells[i % from.rows]?.[j % from.columns];
      if (!cell) continue;
      const [row, column] = [to.area.row + i, to.area.column + j];
      if (what === 'Formats' || what === 'All') to.sheet.setStyle(row, column, cell.style);
      if (what === 'Formats') continue;
      if (cell.formula === undefined || what === 'Values') to.sheet.setValue(row, column, cell.value);
      else to.sheet.setFormula(row, column, moved(cell.formula, from, i % from.rows, j % from.columns, row, column));
    }
  }
  if (what === 'Formats') return;
  renameHeaders(to.sheet, to.area);
  world.changed(to.sheet, to.area);
}

/** The source of a copy as an address; it may name another sheet. */
export function copyRange(workbook: Workbook, sheet: Sheet, address: string): Place {
  const [named, rest] = splitAddress(address);
  const on = named === null ? sheet : workbook.sheet(named);
  if (!on) throw new ExcelError('InvalidArgument');
  return resolveAddress(workbook, on, rest);
}

function fitting(target: number, source: number): number {
  return target % source === 0 ? target : source;
}

function moved(formula: string, from: Area, i: number, j: number, row: number, column: number): string {
  const relative = translateFormulaToR1C1(formula, `${lettersOf(from.column + j)}${from.row + i + 1}`);
  return translateFormulaToA1(relative, `${lettersOf(column)}${row + 1}`);
}
