/**
 * What a plan is made for: our things as they stand on a sheet, and what the user chose.
 */
import type { Answers, Area, Told } from '../../book/book';
import type { Policy } from '../../policy/policy';
import type { ByRole, NativeWriter, OwnColumns, RoleColumns } from '../roles';
import type { Content, Plan, Rule } from '../plan';
import type { PolicySheetWords } from '../policySheet/words';

export const STYLES = ['live', 'native', 'values'] as const;

export type Style = (typeof STYLES)[number];

/**
 * Above this many rows formulas are not offered by themselves: each is a call into the add-in (Excel-Custom-Functions
 * #262, #901).
 */
export const LIVE_ROWS = 5_000;

/** Header texts and the like, in the user's language. */
export interface SheetWords {
  readonly heads: ByRole<string>;
  /** Appended to a header that the user has already: "级别 (关键少数)". */
  readonly product: string;
  /** The sheet of our own. */
  readonly resultSheet: string;
  /** Loaded where a policy sheet is made. */
  readonly policy: () => Promise<PolicySheetWords>;
}

/** A sheet as far as our own things on it go. */
export interface Place {
  /** Id, or the name of a sheet still to be made. */
  readonly sheet: string;
  readonly name: string;
  readonly own: OwnColumns;
  readonly rules: readonly Rule[];
  /** Our names and what they refer to. */
  readonly names: ReadonlyMap<string, string>;
}

/** The cells right of the table, down to its last row. */
export interface Beside {
  readonly area: Area;
  /** Cell by cell; [] where nothing stands there, looks included. */
  readonly formulas: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
  /** Merged cells in the same rows, further right too. */
  readonly merged: readonly Area[];
  /** Conditional formats of the user's lie over them, or over the last column of the table. */
  readonly rules: boolean;
  /**
   * In points, of the columns that may be taken: here, or right of everything; null where it is the sheet's standard
   * width.
   */
  readonly widths: ReadonlyMap<number, number | null>;
}

export interface Target extends Place {
  /** Why the columns cannot stand beside the customers; null if they can. */
  readonly elsewhere: 'ledger' | 'protected' | 'no-room' | null;
  /** The last column with anything in it, formats included. */
  readonly lastColumn: number;
  /** Rows of customers whose name has a fill of the user's. */
  readonly painted: readonly number[];
  /** Null where it does not matter, since our columns stand already. */
  readonly beside: Beside | null;
  readonly dateFormat: string;
  /** Our sheet of an earlier run over this one. */
  readonly result: Place | null;
  readonly sheetNames: readonly string[];
}

/** Where our columns stand or will stand: on the sheet that was made from this one, if there is one. */
export const ownPlace = (target: Target): Place => target.result ?? target;

export interface Options {
  readonly style: Style;
  readonly policy: Policy;
  readonly words: SheetWords;
  /** 1,000 when the floors read as thousands of the sheet's money; 1 for units. */
  readonly moneyScale: number;
  /** What the user has said, to be kept with the columns: whoever writes them writes that, or it would be forgotten. */
  readonly told: Told;
  /** Writes the formulas of the native style; without it that style writes values. */
  readonly native?: NativeWriter;
}

export interface Classified {
  readonly plan: Plan;
  /** Where the columns stand after the plan. */
  readonly sheet: string;
  readonly columns: RoleColumns;
  /** Customers whose name keeps a fill of the user's; `scattered`: so many that no name is coloured. */
  readonly ownFills: { readonly names: number; readonly scattered: boolean } | null;
}

/** The answer may be for all columns or for the one that was asked about. */
export function moneyScaleOf(answers: Answers): number {
  const [, answer] = Object.entries(answers).find(([question]) => question.split(':')[0] === 'money-scale') ?? [];
  const scale = Number(answer);
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}
