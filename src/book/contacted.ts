/**
 * A book whose customers were last contacted when the contact log says so, if that is later than what their row says.
 *
 * Only days in the past count, and only customers that the log names beyond doubt (contactLog.ts).
 */
import type { Day } from '../policy/day';
import type { Book } from './book';
import { lastContacts, type ContactLog } from './contactLog';

export function withLog(book: Book, log: ContactLog | null, today: Day): Book {
  if (!log || book.kind !== 'customers') return book;
  const past = log.lines.filter(({ day }) => day <= today);
  const { last } = lastContacts(
    past,
    book.customers.map(({ name }) => name),
  );
  if (last.size === 0) return book;
  let changed = false;
  const customers = book.customers.map((customer, i) => {
    const day = last.get(i);
    if (day === undefined || (customer.lastContact !== null && customer.lastContact >= day)) return customer;
    changed = true;
    return { ...customer, lastContact: day };
  });
  return changed ? { ...book, customers } : book;
}
