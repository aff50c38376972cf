/**
 * What people do in Excel's own window while the add-in is open: they type, sort, filter. On the model that the host
 * shows, and told to it as Excel tells of it; no add-in takes part.
 */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Host } from '../../src/workbench/host/host';
import { lettersOf, type Sheet, type Value } from '../../src/workbench/host/model';
import { HostError } from '../../src/sheet/hostError';
import type { Failure } from '../../src/plan/failure';

export function sheetOf(host: Host, name: string): Sheet {
  const sheet = host.workbook.sheet(name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** Text, a number, a formula, or null to empty the cell. */
export async function typeInto(host: Host, sheet: Sheet, row: number, column: number, typed: Value): Promise<void> {
  if (typeof typed === 'string' && typed.startsWith('=')) sheet.setFormula(row, column, typed);
  else sheet.setValue(row, column, typed);
  await host.edited(sheet, { row, column, rows: 1, columns: 1 });
}

/**
 * Puts the rows into another order: `order[i]` is the row that comes to stand at `first + i`. Formulas move as Excel
 * moves them.
 */
export async function sortRows(host: Host, sheet: Sheet, first: number, order: readonly number[]): Promise<void> {
  const used = sheet.usedArea(false);
  if (!used) return;
  const columns = Array.from({ length: used.column + used.columns }, (_, column) => column);
  const kept = order.map((from) =>
    columns.map((column) => {
      const formula = sheet.formula(from, column);
      return {
        value: sheet.value(from, column),
        relative: formula === undefined ? null : translateFormulaToR1C1(formula, `${lettersOf(column)}${from + 1}`),
        style: sheet.style(from, column),
      };
    }),
  );
  kept.forEach((cells, i) => {
    cells.forEach(({ value, relative, style }, column) => {
      const row = first + i;
      sheet.setStyle(row, column, style);
      if (relative === null) sheet.setValue(row, column, value);
      else sheet.setFormula(row, column, translateFormulaToA1(relative, `${lettersOf(column)}${row + 1}`));
    });
  });
  await host.edited(sheet, { row: first, column: 0, rows: order.length, columns: columns.length });
}

/** As Excel does when a person renames a sheet: names that point to it follow. */
export function renameSheet(host: Host, from: string, to: string): void {
  sheetOf(host, from).name = to;
  for (const name of host.workbook.names) name.formula = name.formula.replace(`'${from}'!`, `'${to}'!`);
  host.workbook.namesChanged = true;
}

/** What a person sees change when a filter is set on the column: these rows no longer show. */
export function filterOut(sheet: Sheet, rows: readonly number[]): void {
  for (const row of rows) sheet.hiddenRows.add(row);
  const [table] = sheet.tables;
  if (table) table.filtered = true;
  else if (sheet.autoFilter) sheet.autoFilter.filtered = true;
  else throw new Error('there is no filter to set');
}

/** The name of the failure with which a job ended, or 'done'. A bug is thrown on. */
export async function ending(job: Promise<unknown>): Promise<Failure | 'done'> {
  try {
    await job;
    return 'done';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}
