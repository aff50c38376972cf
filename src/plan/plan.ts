/**
 * What will change, as a value: it can be shown, counted, checked, applied, taken back, and kept in the workbook.
 *
 *  - every part has `from` and `to`, so `inverse` only swaps them and undo needs no memory of its own;
 *  - `from` is also the permission: a cell that no longer holds it was edited meanwhile, and is not overwritten;
 *  - where from and to are equal there is nothing to do, so a job run twice makes an empty plan the second time;
 *  - cells are blocks of one column, not an object per cell: 100,000 rows must stay cheap;
 *  - `null` in a block is a row that is not ours (a total, a blank line between two regions): never read, never
 *    written.
 *
 * Sheets are named by their id; a sheet that the plan itself makes, by its name.
 */
import type { Area } from '../book/book';

/** What `Range.formulas` takes: '' is blank, '=…' a formula, all else a value. */
export type Content = string | number | boolean;

export interface Block {
  readonly sheet: string;
  readonly column: number;
  /** The sheet row of the first entry. */
  readonly row: number;
  readonly from: readonly (Content | null)[];
  readonly to: readonly (Content | null)[];
  /** Cells that a neighbour's formula fills: `from` is blank, and until that formula is gone they read as `to`. */
  readonly spilled?: true;
}

export type Paint = 'as it is' | 'plain' | 'head' | 'title' | 'input' | 'quiet';

/** How cells of ours look. */
export interface Dress {
  /** Null keeps what is lent. */
  readonly numberFormat: string | null;
  /** The column whose cells, row by row, lend font, fill and borders; null lends nothing. */
  readonly like: number | null;
  /**
   * Lent colours stay · are taken off again · are those of a header, a title, a cell to be filled in, a remark on a
   * sheet of our own.
   */
  readonly paint: Paint;
  /** Null keeps what is lent. */
  readonly align: 'Center' | null;
}

/** `from` null: as Excel has cells that nobody has formatted. */
export interface DressBlock {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly from: Dress | null;
  readonly to: Dress | null;
}

/**
 * Where `from` and `to` are the same, the name only stands by: Revert sees by it whether rows or columns have moved.
 */
export interface NameChange {
  readonly sheet: string;
  readonly name: string;
  /** "=Sheet1!$M$4:$M$62". */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Rule {
  readonly kind: 'overdue' | 'overdue-date' | 'due' | 'never';
  readonly areas: readonly Area[];
  /** As for the first cell of the first area. */
  readonly formula: string;
}

export interface RuleChange {
  readonly sheet: string;
  readonly from: readonly Rule[];
  readonly to: readonly Rule[];
}

/** `from` null: a table that is made; it goes with the sheet that was made for it. */
export interface TableChange {
  readonly sheet: string;
  readonly table: string;
  readonly from: Area | null;
  readonly to: Area | null;
}

/** Cells that are one of a few words, and offer them. */
export interface ListChange {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
}

export interface WidthChange {
  readonly sheet: string;
  readonly column: number;
  /** In points; null is the sheet's standard width. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The number format of one cell, where what is written needs another. */
export interface FormatChange {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** Cells that must still stand where they stood when the plan was made; else rows have moved. */
export interface Witness {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  /** Of each cell from `row` on (mark.ts). */
  readonly marks: readonly number[];
}

export interface Plan {
  readonly job:
    'classify' | 'highlight' | 'policy' | 'customer-sheet' | 'contacted' | 'convert' | 'freeze' | 'repair' | 'mend';
  readonly witnesses: readonly Witness[];
  /** The name of a sheet that is made (from null) or taken away (to null). */
  readonly newSheet: { readonly from: string | null; readonly to: string | null } | null;
  readonly tables: readonly TableChange[];
  readonly dress: readonly DressBlock[];
  readonly blocks: readonly Block[];
  readonly widths: readonly WidthChange[];
  readonly names: readonly NameChange[];
  readonly rules: readonly RuleChange[];
  /** Only sheets that are made have any. */
  readonly lists?: readonly ListChange[];
  /** Rows and columns that stay in sight; of a sheet that is made, and gone with it. */
  readonly frozen?: { readonly sheet: string; readonly rows: number; readonly columns: number };
  readonly formats?: readonly FormatChange[];
  /** The last good policy, as text, that the workbook keeps (keptPolicy.ts); absent: as it is. */
  readonly kept?: { readonly from: string | null; readonly to: string | null };
}

const swap = <T extends { readonly from: unknown; readonly to: unknown }>(change: T): T => ({
  ...change,
  from: change.to,
  to: change.from,
});

/** The plan that takes this one back. `inverse(inverse(plan))` is `plan`. */
export function inverse(plan: Plan): Plan {
  return {
    job: plan.job,
    witnesses: plan.witnesses,
    newSheet: plan.newSheet && swap(plan.newSheet),
    tables: plan.tables.map(swap),
    dress: plan.dress.map(swap),
    blocks: plan.blocks.map(swap),
    widths: plan.widths.map(swap),
    names: plan.names.map(swap),
    rules: plan.rules.map(swap),
    ...(plan.lists && { lists: plan.lists.map(swap) }),
    ...(plan.frozen && { frozen: plan.frozen }),
    ...(plan.formats && { formats: plan.formats.map(swap) }),
    ...(plan.kept && { kept: swap(plan.kept) }),
  };
}

/** Nothing would change. */
export function isEmpty(plan: Plan): boolean {
  return (
    plan.newSheet === null &&
    plan.tables.length + plan.dress.length + plan.blocks.length + plan.widths.length === 0 &&
    plan.names.length + plan.rules.length + (plan.lists?.length ?? 0) === 0
  );
}

/** Cells whose content changes. */
export function cellCount(plan: Plan): number {
  let cells = 0;
  for (const { from, to } of plan.blocks) {
    for (let i = 0; i < to.length; i++) if (from[i] !== to[i]) cells++;
  }
  return cells;
}

/** Drops blocks, names and the like that change nothing. */
export function withoutNoise(plan: Plan): Plan {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const differs = ({ from, to }: { readonly from: unknown; readonly to: unknown }) => !same(from, to);
  return {
    ...plan,
    newSheet: plan.newSheet && plan.newSheet.from !== plan.newSheet.to ? plan.newSheet : null,
    tables: plan.tables.filter(differs),
    dress: plan.dress.filter(differs),
    blocks: plan.blocks.filter(({ from, to }) => to.some((content, i) => content !== from[i])),
    widths: plan.widths.filter(({ from, to }) => from !== to),
    names: plan.names.filter(({ from, to }) => from !== to),
    rules: plan.rules.filter(differs),
  };
}

/** A name for an Excel Table that no other has. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}${n}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
