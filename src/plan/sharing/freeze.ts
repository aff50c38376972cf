/**
 * Freeze for sharing: formulas of ours become the values that they show, in place, for a file that goes to people
 * without the add-in.
 *
 *  - what a cell shows is what it gets. A cell that shows an error or #BUSY! has no value: it stays a formula, and is
 *    told;
 *  - formulas that people have typed with our functions, anywhere in the workbook, are listed first and taken along if
 *    the user says so;
 *  - colours, looks and names stay: they need no add-in;
 *  - one Revert brings the formulas back. Where rows or columns have moved since, it refuses rather than put a formula
 *    into somebody else's row: a hidden name around the cells tells.
 */
import { areaReference } from '../../book/address';
import { FROZEN_NAME } from '../stores';
import {
  blocksOf,
  boundsOf,
  spotOf,
  standingNames,
  type FormulaCell,
  type SheetFormulas,
  type Spot,
} from './ourFormulas';
import { NOTHING, type Block, type Content, type NameChange, type Plan } from '../plan';

/**
 * Why a formula stays: it shows an error · is being worked out · the sheet is protected · its value would not stay what
 * it is.
 */
export type Left = 'error' | 'busy' | 'protected' | 'text';

export interface Frozen {
  /** Null if there is nothing to freeze. */
  readonly plan: Plan | null;
  /** Cells of our own columns that become values. */
  readonly own: number;
  /** Formulas that people have typed, whether or not they are taken along. */
  readonly typed: readonly Spot[];
  readonly left: readonly (Spot & { readonly why: Left })[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly from: Content;
  readonly to: Content;
}

export function planFreeze(
  sheets: readonly SheetFormulas[],
  { typed: takesTyped }: { readonly typed: boolean },
): Frozen {
  const typed: Spot[] = [];
  const left: (Spot & { readonly why: Left })[] = [];
  const blocks: Block[] = [];
  const names: NameChange[] = [];
  let own = 0;
  for (const sheet of sheets) {
    const ours: Cell[] = [];
    const theirs: Cell[] = [];
    const filled: Cell[] = [];
    for (const cell of sheet.cells) {
      const why = whyLeft(sheet, cell);
      if (why !== null) {
        left.push({ ...spotOf(sheet, cell), why });
        continue;
      }
      if (cell.role === null) typed.push({ ...spotOf(sheet, cell), shown: cell.formula });
      else own++;
      if (cell.role === null && !takesTyped) continue;
      (cell.role === null ? theirs : ours).push({ ...cell, from: cell.formula, to: cell.shown });
      filled.push(...filledBy(cell));
    }
    const away = [
      ...blocksOf(sheet.sheet, theirs),
      ...blocksOf(sheet.sheet, filled).map((block): Block => ({ ...block, spilled: true })),
    ];
    if (ours.length + away.length === 0) continue;
    blocks.push(...blocksOf(sheet.sheet, ours), ...away);
    names.push(...standingNames(sheet.sheet, sheet.names), ...(away.length > 0 ? [frozenName(sheet, away)] : []));
  }
  const traits = { anyCell: true, asRead: true } as const;
  return { plan: blocks.length === 0 ? null : { ...NOTHING, job: 'freeze', traits, blocks, names }, own, typed, left };
}

function whyLeft(sheet: SheetFormulas, { shown, isError, isText, spill }: FormulaCell): Left | null {
  if (sheet.protected) return 'protected';
  if (shown === '#BUSY!') return 'busy';
  const all = spill ? spill.values.flat() : [shown];
  if (isError || all.some((value) => typeof value === 'string' && /^#[A-Z/0]+[!?]?$/.test(value))) return 'error';
  // Revert could not write the formula back, or the value would be taken for a formula.
  return isText || all.some((value) => typeof value === 'string' && /^['=]/.test(value)) ? 'text' : null;
}

/** The other cells that the formula fills: a value each, or they would be empty. */
function filledBy({ row, column, spill }: FormulaCell): Cell[] {
  const cells = spill?.values.flatMap((line, r) =>
    line.map((value, c): Cell => ({ row: row + r, column: column + c, from: '', to: value })),
  );
  return cells?.filter((cell) => cell.row !== row || cell.column !== column) ?? [];
}

function frozenName({ sheet, name, names }: SheetFormulas, blocks: readonly Block[]): NameChange {
  return { sheet, name: FROZEN_NAME, from: names.get(FROZEN_NAME) ?? null, to: areaReference(name, boundsOf(blocks)) };
}
