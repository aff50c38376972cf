/** The words of the pane, as a type. Counts, rows and percentages come as numbers; texts as they stand in the sheet. */
import type { Exclusion } from '../../book/book';
import type { Style } from '../../plan/columns/target';
import type { Factor, TooLittle } from '../../policy/score';
import type { State } from '../../policy/contactState';
import type { FieldWords } from './fields';
import type { StepWords } from './steps';

export interface PaneWords {
  readonly policyChanged: (moved: number) => string;
  readonly fields: FieldWords;
  readonly steps: StepWords;
  readonly button: {
    readonly preview: string;
    readonly apply: (rows: number) => string;
    /** Where only colours, or what was said about the sheet, would be written. */
    readonly applyRest: string;
    readonly finish: string;
    readonly answer: string;
    readonly useHeader: (row: number | null) => string;
    readonly readAgain: string;
    readonly seeChanges: (rows: number) => string;
    /** Where the sheet is protected. */
    readonly tryHere: string;
    readonly putElsewhere: string;
    readonly revert: string;
    readonly back: string;
    readonly cancel: string;
    readonly close: string;
    readonly change: string;
    /** Beside a refusal. */
    readonly overrule: string;
    readonly toReading: string;
    /** Sharing and checking; also the title there. */
    readonly care: string;
  };
  readonly help: string;
  readonly waiting: { readonly [what in 'cell' | 'workbook']: string };
  readonly step: { readonly [step in 'read' | 'check' | 'write' | 'verify' | 'revert']: string };
  readonly percentDone: (percent: number) => string;
  readonly cannotStop: string;
  /** Overdue was pressed where nothing has been classified. */
  readonly classifyFirst: string;
  readonly stale: string;
  readonly applied: (rows: number, moved: number) => string;
  readonly unchanged: string;
  /** Where our columns stand, and what they are called. */
  readonly columnsAt: (first: string, last: string, heads: readonly string[]) => string;
  readonly hiddenColumns: (letters: readonly string[]) => string;
  readonly reverted: (cells: number) => string;
  readonly nothingToRead: string;

  readonly sheet: string;
  readonly customers: (count: number) => string;
  readonly fromOrders: (orders: number) => string;
  readonly headerRow: (row: number) => string;
  readonly leftOut: (count: number) => string;
  readonly leftOutWhy: { readonly [why in Exclusion['why']]: string };
  readonly hiddenRows: (count: number) => string;
  readonly row: (row: number) => string;
  readonly goTo: (place: string) => string;
  readonly columns: string;
  readonly meaningOf: (header: string, letter: string) => string;
  readonly noHeader: string;
  readonly none: string;
  /** What was said of a column is taken back. */
  readonly automatic: string;
  readonly otherColumns: (count: number) => string;
  readonly unusedColumns: (count: number) => string;
  readonly saidByYou: string;
  readonly notSure: string;
  readonly oneQuestion: string;
  readonly yourAnswers: string;
  readonly lookedFor: string;
  /** The headers of a sheet that was refused. */
  readonly seenThere: (headers: readonly string[]) => string;
  /** Beside the header row that was found. */
  readonly otherHeader: string;
  readonly whichHeader: string;
  /** Beside the row that is taken as the header. */
  readonly headerNow: string;

  readonly moves: (count: number) => string;
  readonly noMoves: string;
  readonly newTiers: string;
  readonly sinceOurs: string;
  readonly sinceTheirs: (header: string) => string;
  readonly onlyMoved: string;
  readonly every: string;
  readonly before: string;
  readonly noTier: string;
  readonly next: (date: string) => string;
  readonly newColumns: (first: string, last: string, sheet: string) => string;
  readonly newSheet: (sheet: string) => string;
  readonly renewed: (first: string, last: string, sheet: string) => string;
  readonly untouched: string;
  /** `scattered`: so many that no name is coloured. */
  readonly ownFills: (names: number, scattered: boolean) => string;
  /** Of a file ending in '.csv'. */
  readonly cellsOnly: (ending: string) => string;
  readonly style: string;
  readonly styles: { readonly [style in Style]: string };
  readonly styleHint: { readonly [style in Style]: string };
  /** Plain formulas look up their rules on the policy sheet, which is made with them. */
  readonly alsoPolicySheet: (sheet: string) => string;
  readonly tooManyForLive: (limit: string) => string;
  readonly noFunctions: string;

  readonly result: string;
  readonly tiers: string;
  readonly count: string;
  readonly ofCustomers: string;
  readonly ofVolume: string;
  /** The top `count`, which are `customers` of those `of` that bring anything, bring `total`. */
  readonly pareto: (
    top: { readonly count: number; readonly of: number; readonly customers: string; readonly total: string },
    measure: 'units' | 'money',
  ) => string;
  readonly curve: { readonly title: string; readonly customers: string; readonly total: string };
  readonly groups: {
    readonly title: string;
    readonly group: (name: string, customers: number, overdue: number) => string;
    readonly noColumn: (name: string, header: string) => string;
  };
  readonly followUp: string;
  readonly state: { readonly [state in State]: string };
  readonly overdueView: string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
  readonly reading: string;

  readonly why: string;
  readonly selectHint: string;
  readonly noCustomerHere: (row: number) => string;
  readonly volume: string;
  readonly potential: string;
  readonly unknown: string;
  readonly toNext: (missing: string, tier: string) => string;
  readonly top: string;
  readonly score: string;
  readonly coverage: (present: number) => string;
  readonly factor: { readonly [factor in Factor]: string };
  readonly points: (points: string, weight: string) => string;
  readonly notInSheet: string;
  readonly noScore: { readonly [reason in TooLittle]: string };
  readonly lastContact: string;
  readonly nextContact: string;
  readonly contactBy: string;
  readonly afterDays: (days: number) => string;
  readonly movedFrom: (date: string) => string;
  readonly byHand: string;
  readonly neverContacted: string;
}
