/**
 * The days on which each customer of a ledger ordered, for the buyer's own rhythm: the day of every order that counts.
 *
 *  - by the same lines as the sums (lines.ts), so that both speak of the same orders: one that was cancelled, paid back or
 *    lost is no day, and neither is a return, a sample, or an order of an unknown day.
 */
import type { Day } from '../../policy/day';
import type { Book, Reading, Sheet } from '../book';
import { linesAgain } from './linesAgain';
import { STATE } from './states';

/** By the customer's name as the book shows it; in the order of the sheet. */
export function orderDays(sheet: Sheet, book: Book, reading: Reading): (name: string) => readonly Day[] {
  const lines = linesAgain(sheet, book, reading);
  if (!lines) return () => [];
  const days = lines.buyers.map((): Day[] => []);
  for (let i = 0; i < lines.count; i++) {
    const day = lines.day[i] ?? 0;
    if (lines.state[i] === STATE.order && day > 0) days[lines.buyer[i] ?? -1]?.push(day as Day);
  }
  const byName = new Map(lines.buyers.map(({ name }, at) => [name, days[at] ?? []]));
  return (name) => byName.get(name) ?? [];
}
