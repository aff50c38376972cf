/**
 * Names of sheets, and the formulas that speak of a sheet by its name.
 *
 *  - a name has 1–31 characters, none of []:*?/\, no apostrophe at its ends, and belongs to one sheet only, whatever
 *    its case;
 *  - a deleted sheet leaves '#REF!' in the names and formulas that spoke of it.
 */
import { ExcelError } from '../wire/excelError';
import type { Sheet, Workbook } from '../model';
import { areaOf, quoted } from './place';
import type { World } from './world';

const FORBIDDEN = /[[\]:*?/\\]|^'|'$/;
const LONGEST_NAME = 31;

export function checkName(workbook: Workbook, self: Sheet | null, name: string): void {
  if (name === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name)) throw new ExcelError('InvalidArgument');
  const lower = name.toLowerCase();
  const twin = workbook.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === lower);
  if (twin) throw new ExcelError('ItemAlreadyExists');
}

export function unusedName(workbook: Workbook): string {
  for (let number = workbook.sheets.length + 1; ; number++) {
    if (!workbook.sheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}

export function isMentioned(workbook: Workbook, sheet: Sheet): boolean {
  const { test } = mentionsOf(sheet);
  if (workbook.names.some((name) => test(name.formula))) return true;
  return workbook.sheets.some((one) =>
    [...one.columns.values()].some(({ formulas }) =>
      formulas.some((formula) => formula !== undefined && test(formula)),
    ),
  );
}

/** A deleted sheet: its own names go, what spoke of it says #REF!. */
export function forgetSheet(world: World, sheet: Sheet): void {
  const { workbook } = world;
  const { test, lost } = mentionsOf(sheet);
  const kept = workbook.names.filter((name) => name.scope !== sheet.id);
  if (kept.length !== workbook.names.length) workbook.namesChanged = true;
  workbook.names = kept;
  for (const name of kept) {
    if (!test(name.formula)) continue;
    name.formula = lost(name.formula);
    workbook.namesChanged = true;
  }
  for (const one of workbook.sheets) {
    for (const [column, { formulas }] of one.columns) {
      formulas.forEach((formula, row) => {
        if (formula === undefined || !test(formula)) return;
        one.setFormula(row, column, lost(formula));
        world.changed(one, areaOf(row, column, 1, 1));
      });
    }
  }
}

interface Mentions {
  readonly test: (formula: string) => boolean;
  readonly lost: (formula: string) => string;
}

/** "Two!" in a formula, but not the end of "Twenty Two!", nor a sheet of another workbook. */
function mentionsOf(sheet: Sheet): Mentions {
  const prefix = `${quoted(sheet.name)}!`;
  const lower = prefix.toLowerCase();
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.\\]'])${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'giu');
  const lost = (formula: string): string => formula.replace(pattern, '#REF!');
  // The plain search settles most formulas first.
  return { lost, test: (formula) => formula.toLowerCase().includes(lower) && lost(formula) !== formula };
}
