/**
 * Some customers of a book read again after somebody typed in their rows: 20,000 others cost nothing.
 *
 *  - only where nothing but these customers can have changed: their names stand, no question is open, no cell is merged
 *    down the side, they still count in the unit of the others. Else null, and the whole sheet is read;
 *  - what a column as a whole says (day before month, the decimal mark) is taken from all of its cells, once for each
 *    book.
 *
 * Deliberately not looked at: whether the edit makes a column mean something else. The next whole reading does.
 */
import {
  canDecide,
  type Answers,
  type Book,
  type ColumnFound,
  type Customer,
  type Problem,
  type Reading,
  type Sheet,
} from './book';
import { columnLetters } from './address';
import { daysOf, decimalMark, noFindings } from './cell/columnReaders';
import type { Lean } from './cell/dateScript';
import { readCustomers } from './customers';
import { FIELDS, kindOfField, type Field } from './header/fields';
import { nameColumnsOf, nameText } from './table/rows';

export interface ReadAgain {
  readonly book: Book;
  /** Indices of `book.customers` that may be others now. */
  readonly changed: readonly number[];
}

/** Days to come; of all others it is the past that is meant. */
const AHEAD: readonly Field[] = ['next_contact'];

/** Not said by the rows that are read again. */
const OF_THE_WHOLE: readonly Problem['code'][] = ['phone-as-number', 'customer-again'];

/** `sheet` holds the new cells, `indexOf` finds a customer by its row, `marks` are those of the book. */
export function readAgain(
  sheet: Sheet,
  book: Book,
  edited: readonly number[],
  indexOf: ReadonlyMap<number, number>,
  marks: Answers,
  reading: Reading,
): ReadAgain | null {
  const { columns, customers: before, dataRows } = book;
  if (book.kind !== 'customers' || !canDecide(book) || !dataRows) return null;
  // Whether most cells of a column can be read, all of them say.
  if (book.problems.some(({ code }) => code === 'column-unreadable')) return null;
  // What year a row means, its neighbours say.
  if (Object.keys(marks).some((mark) => mark.startsWith('date-years'))) return null;
  if (sheet.merged.some((area) => area.rows > 1 && area.row + area.rows > dataRows[0])) return null;
  const rows = [...edited].sort((a, b) => a - b);
  const nameColumns = nameColumnsOf(columns);
  const names = rows.map((row) => nameText(sheet, row, nameColumns));
  const changed = rows.flatMap((row) => indexOf.get(row) ?? []);
  if (changed.length < rows.length || names.some((name, i) => name !== before[changed[i] ?? -1]?.name)) return null;
  const findings = noFindings();
  const { customers, measure } = readCustomers(
    sheet,
    {
      columns,
      headers: new Map(book.unused.map(({ column, header }) => [column, header])),
      months: monthsOf(book),
    },
    { rows, names, excluded: [] },
    { ...reading, answers: { ...marks, ...book.answers } },
    findings,
  );
  const units = new Set(before.map(({ unit }) => unit));
  const isOdd = ({ unit }: Customer) => unit !== null && !units.has(unit);
  if (findings.questions.length > 0 || customers.length < rows.length) return null;
  if (measure !== book.measure || customers.some(isOdd)) return null;
  const all = [...before];
  customers.forEach((customer, i) => (all[changed[i] ?? -1] = customer));
  const again = new Set(rows);
  const others = book.problems.filter(({ row, code }) => !again.has(row) || OF_THE_WHOLE.includes(code));
  return { book: { ...book, customers: all, problems: [...others, ...findings.problems] }, changed };
}

/** The customers by their rows. */
export const byRow = ({ customers }: Book): ReadonlyMap<number, number> =>
  new Map(customers.flatMap(({ row }, i) => (row === null ? [] : [[row, i] as const])));

/** How its columns write days and numbers, as if the user had been asked. */
export function marksOf(sheet: Sheet, book: Book, reading: Reading): Answers {
  const rows = book.customers.flatMap(({ row }) => row ?? []);
  const findings = noFindings();
  const marks: [string, string][] = [];
  const settle = (code: string, column: number, mark: string | null) => {
    if (mark !== null) marks.push([`${code}:${columnLetters(column)}`, mark]);
  };
  const days = (found: ColumnFound, lean: Lean) => {
    const { column } = found;
    const { order, republic, year, years } = daysOf(sheet, found, rows, lean, reading, findings);
    settle('date-order', column, order);
    settle('date-era', column, republic ? 'republic' : null);
    settle('date-year', column, year === null ? null : String(year));
    settle('date-years', column, years.size > 0 ? 'by-rows' : null);
  };
  const amount = (column: number) =>
    settle('decimal-mark', column, decimalMark(sheet, column, rows, reading, findings));
  for (const field of FIELDS) {
    const found = book.columns[field];
    if (!found) continue;
    const { column } = found;
    const kind = kindOfField(field);
    if (kind === 'date') days(found, AHEAD.includes(field) ? 'future' : 'past');
    else if (['quantity', 'money', 'count'].includes(kind)) amount(column);
  }
  monthsOf(book).forEach(amount);
  return Object.fromEntries(marks);
}

/** Columns that no field names and that are used all the same. */
function monthsOf({ columns, unused, keys }: Book): number[] {
  const known = new Set([...Object.values(columns), ...unused].map(({ column }) => column));
  return [...keys.keys()].filter((column) => !known.has(column));
}
