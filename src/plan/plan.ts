/**
 * What will change, as a value: it can be shown, counted, checked, applied, taken back, and kept in the workbook.
 *
 *  - it has parts, one for each kind of thing that can change; what is done with a part stands in two tables, PARTS
 *    (parts.ts) and EXCEL_PARTS (sheet/write), and a part that is missing in one of them does not compile;
 *  - every part has `from` and `to`, so `inverse` only swaps them and undo needs no memory of its own;
 *  - `from` is also the permission: a cell that no longer holds it was edited meanwhile, and is not overwritten;
 *  - where from and to are equal there is nothing to do, so a job run twice makes an empty plan the second time;
 *  - cells are blocks of one column, not an object per cell: 100,000 rows must stay cheap;
 *  - `null` in a block is a row that is not ours (a total, a blank line between two regions): never read, never
 *    written.
 *
 * Sheets are named by their id; a sheet that the plan itself makes, by its name.
 */
import type { Rest } from '../book/written/verdicts';
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
  /** What was read elsewhere, and no formula: a text stays that text, whatever Excel would take it for. */
  readonly verbatim?: true;
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

/** How many rows and columns stay in sight; null where none do. */
export interface Panes {
  readonly rows: number;
  readonly columns: number;
}

/** Of a sheet that is made, and gone with it. */
export interface FrozenChange {
  readonly sheet: string;
  readonly from: Panes | null;
  readonly to: Panes | null;
}

/** The name of a sheet that is made (from null) or taken away (to null). */
export interface SheetChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** The last good policy, as text, that the workbook keeps (sheet/kept/policy.ts). */
export interface KeptChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Cells that must still stand where they stood when the plan was made; else rows have moved. */
export interface Witness {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  /** Of each cell from `row` on (mark.ts). */
  readonly marks: readonly number[];
}

/** What can change. Each part is nothing of itself in NOTHING. */
export interface Parts {
  readonly witnesses: readonly Witness[];
  readonly kept: KeptChange | null;
  readonly newSheet: SheetChange | null;
  readonly dress: readonly DressBlock[];
  readonly formats: readonly FormatChange[];
  readonly widths: readonly WidthChange[];
  readonly blocks: readonly Block[];
  readonly tables: readonly TableChange[];
  /** Only sheets that are made have any. */
  readonly lists: readonly ListChange[];
  readonly frozen: readonly FrozenChange[];
  readonly names: readonly NameChange[];
  readonly rules: readonly RuleChange[];
}

export type PartName = keyof Parts;

/** What is special about a plan. Whatever is absent is as usual; nothing ever asks which job it was. */
export interface Traits {
  /** It writes to cells in no column of ours: names of the plan stand by to tell whether anything has moved. */
  readonly anyCell?: true;
  /** The sheet that it made is for people to go on with: once they have, it is theirs, whole. */
  readonly madeSheetIsTheirs?: true;
  /** The journal keeps the step before it: showing and hiding colours is nothing that Revert should speak of. */
  readonly notInJournal?: true;
  /** Its contents were read from cells: a text that looks like a number stays a text. */
  readonly asRead?: true;
  /** Cells are written once more though they hold that already: Excel mends a formula by nothing else. */
  readonly onceMore?: true;
}

/** What a step is called by, besides its job (plan/history.ts). */
export interface Says {
  /** Rows in which something changes. */
  readonly rows?: number;
  /** Customers whom it is about. */
  readonly names?: readonly string[];
  /** Nobody was in touch: the next contact was only put off. */
  readonly putOff?: true;
  /** Nobody follows up from then on, or somebody does again. */
  readonly rest?: Rest;
  /** Cells of the policy, and what they say from then on. */
  readonly policy?: readonly { readonly place: string; readonly text: string }[];
  /** It begins with another preset. */
  readonly preset?: true;
}

/** What a plan can be made for. */
export const JOBS = [
  'classify',
  'highlight',
  'policy',
  'customer-sheet',
  'contacted',
  'verdict',
  'convert',
  'freeze',
  'repair',
  'mend',
] as const;

export type Job = (typeof JOBS)[number];

export interface Plan extends Parts {
  /** The word for it, for people to read. */
  readonly job: Job;
  readonly traits: Traits;
  /** In the journal: what its sheets were called. Their ids do not outlive a session. */
  readonly sheetNames?: { readonly [id: string]: string };
  readonly says?: Says;
}

/** A plan of nothing, to which its parts are added. */
export const NOTHING: Omit<Plan, 'job'> = {
  traits: {},
  witnesses: [],
  kept: null,
  newSheet: null,
  dress: [],
  formats: [],
  widths: [],
  blocks: [],
  tables: [],
  lists: [],
  frozen: [],
  names: [],
  rules: [],
};

/** Cells whose content changes. */
export function cellCount(plan: Plan): number {
  let cells = 0;
  for (const { from, to } of plan.blocks) {
    for (let i = 0; i < to.length; i++) if (from[i] !== to[i]) cells++;
  }
  return cells;
}

/** A name for an Excel Table that no other has. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}${n}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
