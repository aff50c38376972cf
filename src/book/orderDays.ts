/**
 * The days on which each customer of a ledger ordered, for the buyer's own rhythm.
 *
 *  - cancelled and returned orders do not count; an order without a day that can be read is left out, and so is one to
 *    come;
 *  - a row without a name is nobody's: names that are merged down the side count for their first row only, so a rhythm
 *    rests on fewer orders.
 */
import type { Day } from '../policy/day';
import type { Book, Reading, Sheet } from './book';
import { dayReader, noFindings } from './cell/columnReaders';
import { cellAt, textAt } from './grid';
import { plain } from './cell/text';

const CANCELLED = /取消|作废|作廢|退货|退貨|退款|关闭|關閉|cancel|void|return|refund|closed lost/i;

export function orderDays(sheet: Sheet, book: Book, reading: Reading): (name: string) => readonly Day[] {
  const { order_date: dated, customer_name: named, order_status: status } = book.columns;
  const days = new Map<string, Day[]>();
  if (!dated || !named || !book.dataRows) return () => [];
  const excluded = new Set(book.excluded.map(({ row }) => row));
  const [first, last] = book.dataRows;
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (!excluded.has(row)) rows.push(row);
  const dayAt = dayReader(sheet, dated, rows, 'past', { ...reading, answers: book.answers }, noFindings());
  for (const row of rows) {
    const name = keyOf(textAt(sheet, row, named.column));
    const day = name === '' ? null : dayAt(row);
    if (day === null || (status && CANCELLED.test(String(cellAt(sheet, row, status.column))))) continue;
    const list = days.get(name);
    if (list) list.push(day);
    else days.set(name, [day]);
  }
  return (name) => days.get(keyOf(name)) ?? [];
}

function keyOf(name: string): string {
  return plain(name).toLowerCase().replace(/ /g, '');
}
