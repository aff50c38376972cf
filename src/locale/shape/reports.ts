/**
 * What the reports say. Every empty part says what it looks at, so that its reader knows what would
 * fill it.
 */
import type { Verdict } from '../../book/written/verdicts';

export interface ReportWords {
  readonly title: string;
  readonly lead: string;
  /** A part of the tab, with how many stand in it. */
  readonly part: (name: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly same: {
    readonly heading: string;
    readonly none: string;
    readonly lead: string;
    readonly row: (row: number) => string;
    readonly apart: string;
    /** Of three rows or more, none is the same company. */
    readonly allApart: (rows: number) => string;
    /** Of three rows or more, one is another company. */
    readonly apartOne: (name: string) => string;
    readonly noted: (pair: string) => string;
    readonly undo: string;
    readonly said: (count: number) => string;
    readonly pair: (one: string, other: string) => string;
    /** Three names or more, the first of which are listed. */
    readonly many: (listed: readonly string[], count: number) => string;
    readonly again: string;
    /** Further rows of a group, to be unfolded. */
    readonly rest: (rows: number) => string;
    readonly found: (groups: number, rows: number) => string;
    /** As a column of the sheet. */
    readonly mark: {
      readonly head: string;
      readonly addColumn: string;
      readonly columnGoes: (column: string, cells: number) => string;
      readonly written: (column: string, cells: number) => string;
      /** Several rows by their numbers, `more` of them not listed. */
      readonly rows: (rows: readonly number[], more: number) => string;
      /** One row; its name and its salesperson are '' where they are the same. */
      readonly one: (row: number, name: string, owner: string) => string;
      readonly text: (others: string, reasons: string) => string;
    };
  };
  readonly advice: {
    readonly heading: string;
    readonly none: string;
    readonly lead: string;
    readonly who: string;
    readonly whoHint: string;
    readonly move: { readonly [verdict in Exclude<Verdict, 'promoted'>]: string };
    readonly promote: (grade: string) => string;
    readonly done: (name: string) => string;
    /** Why, as the log has it. */
    readonly silent: (days: number, limit: number) => string;
    readonly late: (days: number, limit: number) => string;
    readonly noInterest: string;
    readonly writes: (log: string, cell: string | null, value: string) => string;
    readonly confirm: (what: string) => string;
    readonly back: string;
  };
  readonly missing: {
    readonly heading: string;
    readonly none: string;
    readonly lead: (incomplete: number, stale: number, of: number) => string;
    readonly columns: (parts: string) => string;
    readonly ask: (questions: string) => string;
    readonly head: string;
    readonly addColumn: string;
    readonly columnGoes: (column: string, cells: number) => string;
    /** A column that would not change. */
    readonly upToDate: (column: string) => string;
    readonly noRoom: string;
    readonly write: (cells: number) => string;
    readonly written: (cells: number) => string;
  };
  /** Where customers stand with us. */
  readonly classes: {
    readonly heading: string;
    readonly lead: (known: number, customers: number) => string;
    readonly none: string;
  };
  readonly calendar: {
    readonly heading: string;
    readonly none: string;
    readonly lead: (count: number, days: number) => string;
    /** While a question about the sheet is open. */
    readonly leftOut: (customers: number) => string;
    readonly toQuestion: string;
    readonly whose: string;
    readonly everybody: string;
    readonly nobody: string;
    readonly download: string;
    readonly downloaded: (file: string) => string;
    readonly orCopy: string;
    readonly show: string;
    readonly text: string;
    readonly event: (name: string) => string;
    readonly name: (owner: string | null) => string;
    readonly file: string;
  };
  readonly greetings: {
    readonly heading: string;
    readonly none: (days: number) => string;
    readonly lead: (days: number) => string;
    readonly text: string;
    readonly birthday: (day: string, name: string, contact: string, moon: string | null) => string;
    readonly holiday: (day: string, holiday: string, country: string, names: string, count: number) => string;
    readonly reckoned: string;
  };
}
