/**
 * The days on which each customer of a ledger ordered, for the buyer's own rhythm: the day of every order that counts.
 *
 *  - by the same lines as the sums (lines.ts), so that both speak of the same orders: one that was cancelled, paid back or
 *    lost is no day, and neither is a return, a sample, or an order of an unknown day.
 */
import type { Day } from '../../policy/day';
import type { Book, Reading, Sheet } from '../book';
import { noFindings } from '../cell/columnReaders';
import { yearBefore } from '../ledger';
import { filledDown } from '../table/fillDown';
import { nameColumnsOf, nameText } from '../table/rows';
import { readLines, type OrderLines } from './lines';
import { STATE } from './states';

/** By the customer's name as the book shows it; in the order of the sheet. */
export function orderDays(sheet: Sheet, book: Book, reading: Reading): (name: string) => readonly Day[] {
  const lines = linesOf(sheet, book, reading);
  if (!lines) return () => [];
  const days = lines.buyers.map((): Day[] => []);
  for (let i = 0; i < lines.count; i++) {
    const day = lines.day[i] ?? 0;
    if (lines.state[i] === STATE.order && day > 0) days[lines.buyer[i] ?? -1]?.push(day as Day);
  }
  const byName = new Map(lines.buyers.map(({ name }, at) => [name, days[at] ?? []]));
  return (name) => byName.get(name) ?? [];
}

/** The lines of a ledger that has been read before; null for any other sheet. */
function linesOf(sheet: Sheet, book: Book, reading: Reading): OrderLines | null {
  const { columns, dataRows } = book;
  if (book.kind !== 'ledger' || !dataRows) return null;
  const [first, last] = dataRows;
  const filled = filledDown(sheet, { first, last }, columns, []);
  const nameColumns = nameColumnsOf(columns);
  const excluded = new Set(book.excluded.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (!excluded.has(row)) rows.push(row);
  return readLines(
    filled,
    { columns, headers: new Map(book.unused.map(({ column, header }) => [column, header])) },
    { rows, names: rows.map((row) => nameText(filled, row, nameColumns)), excluded: [] },
    yearBefore(reading.today),
    { ...reading, answers: book.answers },
    noFindings(),
  );
}
