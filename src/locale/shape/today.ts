/**
 * The words of the Today tab and of writing a contact down, loaded with it. Why a line stands there and what to say:
 * reasons.ts.
 */
import type { FilterRefusal } from '../../plan/overdue/filter';
import type { Unit } from '../../policy/span';

export interface TodayWords {
  readonly heading: string;
  readonly everybody: string;
  readonly nobodys: string;
  readonly everyTier: string;
  readonly noTier: string;
  readonly everyGroup: string;
  readonly owner: string;
  readonly tier: string;
  readonly group: string;
  /** Nothing is due; who comes next. */
  readonly nothing: string;
  readonly nextIs: (day: string, name: string) => string;
  readonly nothingComes: string;
  readonly nothingHere: string;
  readonly noDates: string;
  readonly keys: string;
  readonly contacted: string;
  readonly details: string;
  readonly putOff: string;
  /** Nobody follows up any more, and somebody does again. */
  readonly stop: string;
  readonly resume: string;
  readonly stopTitle: (names: string) => string;
  readonly resumeTitle: (names: string) => string;
  readonly why: string;
  /** What it means, beside the button. */
  readonly stopHint: string;
  readonly resting: (customers: number) => string;
  readonly restsSince: (day: string) => string;
  /** The sheet itself says so: how it is taken back. */
  readonly restsInSheet: string;
  readonly writeStop: (customers: number) => string;
  readonly writeResume: (customers: number) => string;
  readonly doneStop: (name: string) => string;
  readonly doneResume: (name: string, next: string | null) => string;
  readonly mark: string;
  readonly marked: (count: number) => string;
  readonly contactMarked: (count: number) => string;
  readonly unmark: string;
  readonly writes: string;
  readonly cell: (cell: string, header: string, from: string, to: string) => string;
  readonly blank: string;
  readonly logLine: (sheet: string, lines: number) => string;
  readonly makesLog: (sheet: string, lines: number) => string;
  readonly movesBelow: string;
  readonly writesNothing: string;
  readonly nextBecomes: (day: string) => string;
  readonly more: (count: number) => string;
  readonly formTitle: (names: string) => string;
  readonly putOffTitle: (names: string) => string;
  readonly andOthers: (first: string, others: number) => string;
  readonly date: string;
  readonly way: string;
  readonly noWay: string;
  readonly said: string;
  readonly answered: string;
  readonly promised: string;
  readonly next: string;
  readonly byRhythm: string;
  readonly onDay: string;
  readonly until: string;
  readonly intent: string;
  readonly stage: string;
  readonly asItIs: string;
  readonly span: { readonly [unit in Unit]: (count: number) => string };
  readonly notYet: string;
  readonly nextLater: string;
  readonly putOffLater: string;
  readonly write: (customers: number) => string;
  readonly writePutOff: (customers: number) => string;
  readonly done: (name: string, next: string | null) => string;
  readonly donePutOff: (name: string, next: string) => string;
  readonly doneMany: (count: number) => string;
  readonly kept: (cells: string) => string;
  /** The same where no log has the day. */
  readonly stays: (cells: string) => string;
  readonly aFormula: string;
  readonly lookAgain: string;
  readonly noNext: string;
  readonly selectCustomer: string;
  readonly keptInLog: string;
  /** A question about the sheet is open. */
  readonly askFirst: string;
  readonly toQuestion: string;
  /** Customers of a ledger have no row of their own. */
  readonly fromOrders: string;
  /** Colours and filter. */
  readonly inTheSheet: string;
  readonly filterRows: string;
  readonly filterHides: (hidden: number, all: number) => string;
  readonly filteredOn: (day: string) => string;
  readonly filterAgain: string;
  readonly filterRefused: (why: FilterRefusal) => string;
}
