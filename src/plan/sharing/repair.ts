/**
 * Repair formulas: those of ours that show #NAME?, or that Excel has written as `_xldudf_TIER(…)`, are written once
 * more. Excel asks for nothing else (office-js #6395, #6611).
 *
 *  - a formula is written as it was typed, never another one: what it answers is its own business;
 *  - where it stands in a cell that is formatted as text it would become text, and on a protected sheet nothing can be
 *    written: such cells are told, not touched.
 */
import {
  blocksOf,
  repaired,
  spotOf,
  standingNames,
  type FormulaCell,
  type SheetFormulas,
  type Spot,
} from './ourFormulas';
import { NOTHING, type Plan } from '../plan';

export interface Repaired {
  /** Null if nothing can be repaired. */
  readonly plan: Plan | null;
  readonly broken: readonly Spot[];
  /** Among those, cells that nothing can be written into. */
  readonly left: readonly (Spot & { readonly why: 'protected' | 'text' })[];
}

export const isBroken = ({ shown, isError, formula }: FormulaCell): boolean =>
  (isError && shown === '#NAME?') || repaired(formula) !== formula;

export function planRepair(sheets: readonly SheetFormulas[]): Repaired {
  const broken: Spot[] = [];
  const left: (Spot & { readonly why: 'protected' | 'text' })[] = [];
  const parts = sheets.flatMap((sheet) => {
    const cells = sheet.cells.filter(isBroken);
    broken.push(...cells.map((cell) => spotOf(sheet, cell)));
    const writable = cells.filter((cell) => !sheet.protected && !cell.isText);
    for (const cell of cells)
      if (sheet.protected || cell.isText)
        left.push({ ...spotOf(sheet, cell), why: sheet.protected ? 'protected' : 'text' });
    if (writable.length === 0) return [];
    const contents = writable.map((cell) => ({ ...cell, from: cell.formula, to: repaired(cell.formula) }));
    return [{ blocks: blocksOf(sheet.sheet, contents), names: standingNames(sheet.sheet, sheet.names) }];
  });
  const plan: Plan | null =
    parts.length === 0
      ? null
      : {
          ...NOTHING,
          job: 'repair',
          traits: { anyCell: true, onceMore: true },
          blocks: parts.flatMap(({ blocks }) => blocks),
          names: parts.flatMap(({ names }) => names),
        };
  return { plan, broken, left };
}
