/**
 * A sheet → a book: the one way in. Total: whatever the cells are, it answers and never throws.
 *
 *  - of several tables on a sheet the one that says most about customers is read: customers and orders before nothing,
 *    then the surer columns, then the longer table;
 *  - hand-set tiers are kept as a column of the book and never looked at when a tier is worked out;
 *  - only what matters to the decision is asked, and an answer takes its question away.
 */
import type { Book, ColumnFound, Kind, NoneReason, Question, Reading, Sheet, Span } from './book';
import { noFindings } from './cell/columnReaders';
import { nameColumns, type Columns, type Named } from './columns';
import { cameAgain, readCustomers } from './customers';
import { isDateFormat } from './cell/dateFormat';
import { filledDown } from './table/fillDown';
import { cellAt, formatAt } from './grid';
import { FIELDS, type Field } from './header/fields';
import { unitOfFormat } from './header/unit';
import { kindOf } from './table/kind';
import { readLedger } from './ledger';
import { sampleOf } from './header/profile';
import { restingIn, restQuestion, withoutResting } from './table/resting';
import { nameColumnsOf, recordRows } from './table/rows';
import { layoutBits } from './table/layout';
import { findTables, type Table } from './table/table';
import { questionsOf } from './decision/asking';
import { oddsOf } from './decision/evidence';
import { HOW_MUCH, HOW_MUCH_ORDERED } from './decision/onlyOne';
import { headerKeys } from './header/keys';
import { rowKindSaid, type RowKind } from './rowKind';
import { answersFor, toldHeaderRow } from './told';
import { unreadProblems } from './unreadColumns';

export interface Candidate {
  readonly table: Table;
  readonly named: Named;
  readonly kind: Kind;
  readonly reason: NoneReason | null;
  readonly worth: number;
}

export interface SheetKind {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly reason: NoneReason | null;
}

const EMPTY: NoneReason = 'empty';

export function readBook(sheet: Sheet, given: Reading): Book {
  const best = bestTable(sheet, given);
  if (!best) return refused(sheet, isEmpty(sheet) ? EMPTY : 'no-header');
  const { table, named, kind } = best;
  const keys = headerKeys(named.headers);
  const reading = withAnswers(given, keys);
  const asked = questionsOf({ ...best, sheet }, reading);
  const reason = reasonOf(best, asked);
  const book = {
    ...refused(sheet, reason ?? EMPTY),
    kind,
    reason,
    questions: asked,
    table: table.table,
    headerRows: table.headerRows,
    columns: named.columns,
    unused: unusedOf(named),
    keys,
    answers: reading.answers,
  };
  if (table.last < table.first) return book;
  const filled = filledDown(sheet, table, named.columns, named.months);
  const records = recordRows(filled, table, named.columns, new Set(reading.own ?? []));
  const [first, last] = [table.first, table.last];
  const about = {
    ...book,
    dataRows: [first, last] as const,
    dataColumns: [table.left, table.right] as const,
    excluded: records.excluded,
    hiddenRows: hiddenWithin(sheet.hidden, first, last),
  };
  if (kind === 'none') return about;
  const findings = noFindings();
  const place = { headerRow: table.headerRows.at(-1) ?? first - 1, rows: records.rows };
  const found = () => ({
    ...about,
    ...findings,
    problems: unreadProblems(filled, kind, named, place, findings.problems),
    questions: together(asked, findings.questions),
  });
  // Only totals, lines kept free, figures without a name.
  const nobody = () => ({ ...found(), kind: 'none' as const, reason: 'no-customers' as const, questions: [] });
  if (kind === 'ledger') {
    const { customers, measure, told } = readLedger(filled, named, records, reading, findings);
    return customers.length === 0 ? nobody() : { ...found(), customers, measure, orders: told };
  }
  const mayRest = restingIn(filled, named, records);
  const rest = reading.answers['rest-rows'];
  if (mayRest.length > 0 && rest !== 'yes' && rest !== 'no') findings.questions.push(restQuestion(mayRest));
  const resting = rest === 'yes' ? mayRest.map((one) => ({ ...one, since: null, customer: null })) : [];
  const kept = withoutResting(records, resting);
  const { customers, measure } = readCustomers(filled, named, kept, reading, findings);
  findings.problems.push(...cameAgain(customers, nameColumnsOf(named.columns)[0] ?? table.left));
  return customers.length === 0 ? nobody() : { ...found(), excluded: kept.excluded, resting, customers, measure };
}

/** What a row is settles what else there is to ask. */
function together(asked: readonly Question[], cells: readonly Question[]): readonly Question[] {
  return asked.some(({ code }) => code === 'row-kind') ? asked : [...asked, ...cells];
}

/** Nothing to decide on is only said where no question can mend it. */
function reasonOf({ named, reason }: Candidate, asked: readonly Question[]): NoneReason | null {
  if (reason === 'nothing-to-decide-on' && asked.length > 0) return null;
  return reason === 'no-customer-column' && Object.keys(named.columns).length === 0 ? 'no-header' : reason;
}

/** What each sheet is taken for, and why not for customers. */
export function sheetKinds(heads: readonly Sheet[], reading: Reading): readonly SheetKind[] {
  return heads.map((sheet) => {
    const best = bestTable(sheet, reading);
    const reason =
      best && Object.keys(best.named.columns).length > 0 ? best.reason : isEmpty(sheet) ? EMPTY : 'no-header';
    return { id: sheet.id, name: sheet.name, kind: best?.kind ?? 'none', reason };
  });
}

const DATED: readonly Field[] = [
  'last_contact',
  'next_contact',
  'order_date',
  'last_order_date',
  'expected_close',
  'paid_date',
  'ship_date',
];

/**
 * Columns whose number formats the reader needs row by row: dates that decide, where numbers under a date format and
 * others are mixed; amounts whose formats write a unit or a currency beside them, for further down it may be another
 * (320吨, 1,800箱). Elsewhere the first rows speak for all.
 */
export function columnsWithFormat(sheet: Sheet, reading: Reading): number[] {
  const best = bestTable(sheet, reading);
  if (!best || best.kind === 'none') return [];
  const rows = sampleOf(best.table.first, best.table.last);
  const columns = DATED.flatMap((field) => {
    const found = best.named.columns[field];
    return found ? [found.column, ...(found.besides ?? [])] : [];
  });
  const amounts = [
    ...best.named.months,
    ...[...HOW_MUCH, ...HOW_MUCH_ORDERED].flatMap((field) => best.named.columns[field]?.column ?? []),
  ];
  const anyFormat = (is: (format: string) => boolean) => (column: number) =>
    rows.some((row) => {
      const format = formatAt(sheet, row, column);
      return format !== '' && typeof cellAt(sheet, row, column) === 'number' && is(format);
    });
  return [
    ...columns.filter(anyFormat((format) => !isDateFormat(format))),
    ...amounts.filter(anyFormat((format) => unitOfFormat(format) !== null)),
  ];
}

/** The column of the customers' names, where it matters what they look like; null where it does not. */
export function columnOfNames(sheet: Sheet, reading: Reading): number | null {
  const best = bestTable(sheet, reading);
  return best?.kind === 'customers' ? (nameColumnsOf(best.named.columns)[0] ?? null) : null;
}

/** The table that the sheet is read by; null where nothing can be one. */
export function tableOf(sheet: Sheet, reading: Reading): Table | null {
  return bestTable(sheet, reading)?.table ?? null;
}

export function bestTable(sheet: Sheet, given: Reading): Candidate | null {
  const reading = withAnswers(given, new Map());
  const own = new Set(reading.own ?? []);
  let best: Candidate | null = null;
  for (const table of findTables(sheet, own, toldHeaderRow(sheet, reading.told ?? {}))) {
    const named = nameColumns(sheet, table, reading);
    const { headers } = table;
    const found = { ...named, headers, months: named.months.length, records: table.last >= table.first };
    const { kind, reason } = kindOf({ ...found, said: saidOf(named, reading) });
    const worth = worthOf(kind, reason, named, table) + layoutBits(sheet, table);
    const candidate = { table, named, kind, reason, worth };
    if (!best || candidate.worth > best.worth) best = candidate;
  }
  return best;
}

/** What was answered before, below what is answered now. */
function withAnswers(reading: Reading, keys: ReadonlyMap<number, string>): Reading {
  return { ...reading, answers: { ...answersFor(reading.told ?? {}, keys), ...reading.answers } };
}

/** Who names the column of the customers says what a row is not. */
function saidOf({ columns, ledger }: Named, { answers }: Reading): RowKind | null {
  const isTold = columns.customer_name?.evidence?.some(({ code }) => code === 'told') ?? false;
  if (isTold) return rowKindSaid(answers) ?? (ledger ? 'ledger' : 'customers');
  return answers['customer-column'] === 'none' && !columns.customer_name ? 'none' : rowKindSaid(answers);
}

function worthOf(kind: Kind, reason: NoneReason | null, named: Named, table: Table): number {
  const rank = kind === 'none' ? 0 : reason === null ? 20 : 10;
  const sure = FIELDS.reduce((sum, field) => {
    const found = named.columns[field];
    return sum + (found ? Math.max(0.3, oddsOf(found.confidence)) : 0);
  }, 0);
  return rank + sure + named.months.length * 0.5 + Math.log10(2 + Math.max(0, table.last - table.first));
}

function refused(sheet: Sheet, reason: NoneReason): Book {
  const columns: Columns = {};
  const none: { readonly [field in Field]?: ColumnFound } = columns;
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    dateShift: sheet.dateShift,
    kind: 'none',
    reason,
    table: null,
    headerRows: [],
    dataRows: null,
    dataColumns: null,
    excluded: [],
    resting: [],
    hiddenRows: 0,
    columns: none,
    unused: [],
    keys: new Map(),
    answers: {},
    measure: null,
    questions: [],
    settled: [],
    customers: [],
    problems: [],
    orders: null,
  };
}

/** Months across are used, though no field names them. */
function unusedOf({ columns, headers, months }: Named): Book['unused'] {
  const used = new Set([
    ...months,
    ...Object.values(columns).flatMap(({ column, besides }) => [column, ...(besides ?? [])]),
  ]);
  return [...headers].filter(([column]) => !used.has(column)).map(([column, header]) => ({ column, header }));
}

function isEmpty(sheet: Sheet): boolean {
  return sheet.values.every((cells) => cells.every((cell) => cell === ''));
}

function hiddenWithin(hidden: readonly Span[], first: number, last: number): number {
  return hidden.reduce(
    (sum, { first: from, count }) => sum + Math.max(0, Math.min(last, from + count - 1) - Math.max(first, from) + 1),
    0,
  );
}
