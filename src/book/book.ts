/**
 * A workbook as plain data: what a sheet looks like from outside (`Sheet`), and what was understood of it (`Book`).
 *
 *  - rows and columns are counted from 0 and are those of the sheet, never of the table: row 4 is Excel's row 5;
 *  - cells are what Excel's `values` gives: '' is blank, an error is its text ('#REF!');
 *  - what is not understood is a `Problem` or a `Question`, never a guess: blank is not zero, unreadable is not D.
 */
import type { Day } from '../policy/day';
import type { Evidence } from './decision/evidence';
import type { Field } from './header/fields';
import type { OrdersTold } from './orders/states';

export type Cell = string | number | boolean;

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows `first` … `first + count - 1`. */
export interface Span {
  readonly first: number;
  readonly count: number;
}

/** An Excel Table (ListObject). */
export interface SheetTable {
  readonly name: string;
  /** Header row, body and totals row. */
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface Sheet {
  readonly id: string;
  readonly name: string;
  /** Where `values` stands in the sheet; its first row and column need not be 0. */
  readonly area: Area;
  /** `area.rows` × `area.columns`. */
  readonly values: readonly (readonly Cell[])[];
  /** Number formats (en-US) cell by cell; may have fewer rows than `values`, '' where it is not known. */
  readonly formats: readonly (readonly string[])[];
  readonly merged: readonly Area[];
  readonly tables: readonly SheetTable[];
  /** Rows that a filter or the user hides. */
  readonly hidden: readonly Span[];
  /** Rows whose customer is struck through; not known of a sheet that was read in part. */
  readonly struck?: readonly number[];
  /** Days to add to a date serial of this workbook: 1,462 in the 1904 date system, else 0. */
  readonly dateShift: number;
}

/** One row a customer · one row an order · no customers here. */
export type Kind = 'customers' | 'ledger' | 'none';

/** Why a sheet was refused. */
export type NoneReason =
  | 'empty'
  /** A header, and nobody under it. */
  | 'no-customers'
  | 'no-header'
  | 'no-customer-column'
  | 'price-list'
  | 'staff-list'
  | 'supplier-list'
  | 'result-list'
  | 'bank-statement'
  | 'nothing-to-decide-on'
  /** The user says that these are no customers. */
  | 'said-none';

export interface ColumnFound {
  readonly field: Field;
  readonly column: number;
  /** The header as the user wrote it; two header rows are joined by ' / '. */
  readonly header: string;
  /** 0–1. */
  readonly confidence: number;
  /** Why the column is taken for this field. */
  readonly evidence?: readonly Evidence[];
  /** The unit that header or cells state: 台, pcs, USD …; null when none does. */
  readonly unit: string | null;
  /** What a number in this column is multiplied by: 10,000 under 年采购额(万). */
  readonly scale: number;
  /** Columns that say the same of other times (Call 1, Call 2 …): of the last contact the latest of all of them counts. */
  readonly besides?: readonly number[];
  /** They differ by their number only, and are filled from left to right. */
  readonly inTurn?: boolean;
}

export interface Exclusion {
  readonly row: number;
  readonly why: 'total' | 'blank' | 'repeated-header' | 'section' | 'note' | 'resting';
}

/** A customer on whom nobody follows up: left out of everything, and told of. */
export interface Resting {
  readonly row: number;
  readonly name: string;
  /** What the sheet or the log says about it; null where it is only struck through or marked. */
  readonly remark: string | null;
  /** Since when, where a person decided it and the log says so; null where the sheet itself says so. */
  readonly since: Day | null;
  /** As it would be, were it followed up again; null where the sheet itself says so. */
  readonly customer: Customer | null;
}

/** Questions that a column answers, by its letters, or 'none'. */
export type ColumnQuestion =
  'customer-column' | 'volume-column' | 'contact-column' | 'order-date-column' | 'order-quantity-column';

/** Something only the user can know. `choices` are machine words; locale/ has the sentences. */
export interface Question {
  readonly code:
    | 'date-order'
    | 'decimal-mark'
    | 'money-scale'
    | 'mixed-currency'
    | 'mixed-unit'
    | 'date-system'
    | 'row-kind'
    | 'rest-rows'
    | ColumnQuestion;
  readonly column: number | null;
  readonly choices: readonly string[];
  /** A few cells as they stand in the sheet. */
  readonly examples: readonly string[];
  /** The columns that may be meant, the likeliest first. */
  readonly columns?: readonly ColumnChoice[];
  /** The rows that are asked about. */
  readonly rows?: readonly RowChoice[];
}

export interface RowChoice {
  readonly row: number;
  readonly name: string;
  /** What its remark says; null where it says nothing, and the row is struck through or marked. */
  readonly remark: string | null;
}

export interface ColumnChoice {
  readonly column: number;
  readonly header: string;
  readonly examples: readonly string[];
}

/** What sense settled, so that nobody had to be asked; said, because it may be wrong. */
export interface Settled {
  readonly code: 'date-order';
  readonly column: number;
  /** As an answer would say it. */
  readonly choice: string;
  /** The other reading lies ahead of today · far from the other days of the column · against the order of its rows. */
  readonly by: 'ahead' | 'neighbours' | 'rows';
  /** A cell as it stands in the sheet, and what it is taken for. */
  readonly example: string;
  readonly day: Day;
}

/** Answers by question: `date-order` for all columns, `date-order:H` for one. */
export type Answers = { readonly [question: string]: string };

/** What the user has said about a sheet, by header: columns may move (told.ts). */
export interface Told {
  /** The first texts of the header row. */
  readonly header?: readonly string[];
  /** What a column means; null: none of the fields; '': what was said is taken back. */
  readonly columns?: { readonly [header: string]: Field | null | '' };
  /** By question, and by header where it is about a column. */
  readonly answers?: readonly { readonly code: string; readonly header: string | null; readonly choice: string }[];
}

export interface Problem {
  readonly row: number;
  readonly column: number;
  readonly code:
    | 'quantity-unreadable'
    | 'quantity-ambiguous'
    | 'quantity-negative'
    | 'date-unreadable'
    | 'date-impossible'
    | 'date-in-future'
    | 'date-guessed-year'
    | 'date-relative'
    | 'cell-error'
    | 'customer-blank'
    | 'customer-again'
    | 'mixed-currency'
    | 'mixed-unit'
    /** At the header of a column: most of its cells are not what it says. */
    | 'column-unreadable'
    | 'phone-as-number';
  readonly found: string;
}

/** What the columns of judgement say of a customer, as the cells stand there; '' is blank. */
export interface Judged {
  readonly intent: Cell;
  readonly probability: Cell;
  readonly stage: Cell;
  /** 0–1, of the credit grade and the money that is overdue; null is not told. */
  readonly risk: number | null;
}

/** A cell as it stands in the sheet. */
export interface Unread {
  readonly row: number;
  readonly column: number;
  readonly found: string;
}

export interface Customer {
  /** Null when it stands for several rows (a ledger). */
  readonly row: number | null;
  readonly name: string;
  /** Units (or money, see `Book.measure`) a year; null when blank, unknown or unreadable. */
  readonly volume: number | null;
  /** The upper end where the cell holds a range (500-1000); else null. `volume` is the lower, prudent end. */
  readonly volumeHigh: number | null;
  readonly potential: number | null;
  readonly unit: string | null;
  readonly lastContact: Day | null;
  /** Where something stands that should be the last contact and is no day; null where a day stands, or nothing. */
  readonly unread: Unread | null;
  /** A next-contact date that a person typed into a column of the user's own. */
  readonly typedNext: Day | null;
  /** When a sample was sent to it. */
  readonly sampleSent: Day | null;
  readonly judged: Judged;
  /** How many orders it was put together from; null for a customer row. */
  readonly orders: number | null;
}

export interface Book {
  readonly sheetId: string;
  readonly sheet: string;
  readonly dateShift: number;
  readonly kind: Kind;
  /** Set when `kind` is 'none', or when there are customers but nothing to decide on. */
  readonly reason: NoneReason | null;
  /** The Excel Table that the customers stand in, if they do. */
  readonly table: SheetTable | null;
  readonly headerRows: readonly number[];
  /** First and last row that can hold a record. */
  readonly dataRows: readonly [number, number] | null;
  /** First and last column of the table. */
  readonly dataColumns: readonly [number, number] | null;
  readonly excluded: readonly Exclusion[];
  /** Of the excluded rows those of customers, top to bottom. */
  readonly resting: readonly Resting[];
  /** Hidden rows among `dataRows`. */
  readonly hiddenRows: number;
  readonly columns: { readonly [field in Field]?: ColumnFound };
  /** The other columns of the table, left to right, with the user's headers ('' over some). */
  readonly unused: readonly { readonly column: number; readonly header: string }[];
  /** By sheet column, the name under which what the user says about it is remembered (told.ts). */
  readonly keys: ReadonlyMap<number, string>;
  /** What was answered, by question and column letter: told before or now. */
  readonly answers: Answers;
  /** What `volume` counts: pieces, or money when the sheet has nothing else; null without a volume column. */
  readonly measure: 'units' | 'money' | null;
  readonly questions: readonly Question[];
  readonly settled: readonly Settled[];
  readonly customers: readonly Customer[];
  readonly problems: readonly Problem[];
  /** What the lines of a ledger are; null for any other sheet. */
  readonly orders: OrdersTold | null;
}

/** There are customers and something to decide on, and no question is open. */
export const canDecide = ({ reason, questions }: Book): boolean => reason === null && questions.length === 0;

/** The column that says when a customer was last in touch: contacts, else orders. */
export const lastContactOf = ({ columns }: Pick<Book, 'columns'>): ColumnFound | undefined =>
  columns.last_contact ?? columns.last_order_date;

/** What the reader is told besides the cells. */
export interface Reading {
  readonly today: Day;
  readonly answers: Answers;
  /** What the user has said about this sheet; `answers` above go before those in it. */
  readonly told?: Told;
  /** Columns that the product itself wrote, by sheet column: never read as the user's. */
  readonly own?: readonly number[];
}
