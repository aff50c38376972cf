/**
 * A customer sheet for those who have none (S7): headers that are understood without a question, lists where a cell is
 * one of a few words, the questions that qualify a customer as columns (S4, T0 #6–#10), and three samples that say what
 * they are.
 *
 *  - an Excel Table, so that what is typed below belongs to it; its lists and formats reach further down, for the
 *    programs in which a table does not grow;
 *  - the samples show a key customer who is overdue, one whose tier rests on what it may buy, and one nobody has called
 *    yet;
 *  - what a person is (birthday, home address, character, T1 #17) is not asked: it is optional and off (G28);
 *  - Revert takes the sheet away as long as nobody has worked on it.
 *
 * Deliberately no tier, score or dates of ours: Classify adds them, here as on any other sheet.
 */
import type { Day } from '../policy/day';
import { columnReference } from '../book/address';
import { freeSheetName } from './columns/ownSheet';
import { CUSTOMERS_TABLE, MADE_SHEETS } from './stores';
import { freeTableName, NOTHING, type Block, type Content, type DressBlock, type ListChange, type Plan } from './plan';

/** From left to right: what a salesperson looks at daily, then what is asked once. */
export const CUSTOMER_COLUMNS = [
  'name',
  'owner',
  'country',
  'annual',
  'potential',
  'stage',
  'intent',
  'firstContact',
  'lastContact',
  'nextContact',
  'contact',
  'title',
  'phone',
  'email',
  'source',
  'business',
  'founded',
  'capital',
  'size',
  'mainBusiness',
  'application',
  'targetAccount',
  'usage',
  'supplier',
  'price',
  'performance',
  'notes',
] as const;

export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

type Sample = { readonly [column in CustomerColumn]?: string };

/** Every word of the sheet. */
export interface CustomerSheetWords {
  readonly sheet: string;
  readonly heads: { readonly [column in CustomerColumn]: string };
  /** Stages in their order, without the lost one; intents from high to low; kinds of business; yes and no. */
  readonly choices: { readonly [column in 'stage' | 'intent' | 'business' | 'targetAccount']: readonly string[] };
  readonly samples: readonly [overdue: Sample, hoped: Sample, fresh: Sample];
}

/** Where a sheet comes to stand. */
export interface Ground {
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
  readonly dateFormat: string;
  readonly dateShift: number;
}

/** Rows that are ready to be typed into. */
const ROWS = 200;
const WIDTHS: { readonly [column in CustomerColumn]?: number } = {
  name: 210,
  notes: 200,
  mainBusiness: 130,
  email: 150,
};
const WIDTH = 84;
const DATES: readonly CustomerColumn[] = ['firstContact', 'lastContact', 'nextContact'];
/** Typed as they are written: a leading 0 or + is part of them. */
const TEXTS: readonly CustomerColumn[] = ['phone'];
/** What the three samples have bought or may buy a year, and how many days ago they were spoken to first and last. */
const FIGURES: readonly { readonly [column in CustomerColumn]?: number }[] = [
  { annual: 2400, firstContact: 400, lastContact: 9 },
  { annual: 260, potential: 900, firstContact: 60, lastContact: 6 },
  { potential: 150 },
];

export function newCustomerSheet(words: CustomerSheetWords, today: Day, ground: Ground): Plan {
  const sheet = freeSheetName(words.sheet, ground.sheetNames);
  const samples = words.samples.length;
  const cell = (column: CustomerColumn, sample: number): Content => {
    const figure = FIGURES[sample]?.[column];
    if (figure === undefined) return words.samples[sample]?.[column] ?? '';
    return DATES.includes(column) ? today - ground.dateShift - figure : figure;
  };
  const at = (column: CustomerColumn) => CUSTOMER_COLUMNS.indexOf(column);
  return {
    ...NOTHING,
    job: 'customer-sheet',
    traits: { madeSheetIsTheirs: true },
    newSheet: { from: null, to: sheet },
    tables: [
      {
        sheet,
        table: freeTableName(CUSTOMERS_TABLE, ground.tableNames),
        from: null,
        to: { row: 0, column: 0, rows: 1 + samples, columns: CUSTOMER_COLUMNS.length },
      },
    ],
    dress: CUSTOMER_COLUMNS.flatMap((column): DressBlock[] => {
      const numberFormat = DATES.includes(column) ? ground.dateFormat : TEXTS.includes(column) ? '@' : null;
      const keeps = { like: null, align: null } as const;
      const head: DressBlock = {
        ...{ sheet, column: at(column), row: 0, rows: 1, from: null },
        to: { ...keeps, numberFormat: null, paint: 'head' },
      };
      if (numberFormat === null) return [head];
      const body: DressBlock = { ...head, row: 1, rows: ROWS, to: { ...keeps, numberFormat, paint: 'as it is' } };
      return [head, body];
    }),
    blocks: CUSTOMER_COLUMNS.map((column): Block => {
      const to = [words.heads[column], ...words.samples.map((_, sample) => cell(column, sample))];
      return { sheet, column: at(column), row: 0, from: to.map(() => ''), to };
    }),
    widths: CUSTOMER_COLUMNS.map((column) => {
      return { sheet, column: at(column), from: null, to: WIDTHS[column] ?? WIDTH };
    }),
    names: [{ sheet, name: MADE_SHEETS.customers, from: null, to: columnReference(sheet, 0, 0, 1) }],
    lists: (Object.keys(words.choices) as (keyof CustomerSheetWords['choices'])[]).map((column): ListChange => {
      return { sheet, column: at(column), row: 1, rows: ROWS, from: null, to: words.choices[column] };
    }),
    frozen: [{ sheet, from: null, to: { rows: 1, columns: 1 } }],
  };
}
