/**
 * A book whose customers were last contacted when the contact log says so, if that is later than what their row says.
 *
 *  - a line that says what was decided about a customer (verdict.ts) is no contact;
 *  - only days in the past count, and only customers that the log names beyond doubt (contactLog.ts);
 *  - of whom the log says that nobody follows up any more (verdicts.ts) is no customer of the book: whoever looks at the
 *    customers need not ask. Its last word on that counts, and it is said by a line of its own;
 *  - where the sheet has no column for the next contact, the day that the customer's last line plans is its next one,
 *    typed by hand.
 */
import type { Day } from '../../policy/day';
import type { Book, Customer, Resting } from '../book';
import { lastContacts, type ContactLog, type LoggedContacts } from './log';
import { customerFinder, type CustomerFinder } from './finder';
import { restOf, verdictOf } from '../written/verdicts';

export type Logged = Pick<LoggedContacts, 'last' | 'next'>;

export function withLog(book: Book, log: ContactLog | null, today: Day): Book {
  return withoutStopped(withDays(book, log, today), log, today);
}

function withDays(book: Book, log: ContactLog | null, today: Day): Book {
  const logged = loggedIn(log, book, today);
  if (!logged) return book;
  let changed = false;
  const customers = book.customers.map((customer, i) => {
    const said = asLogged(customer, i, book, logged);
    if (said !== customer) changed = true;
    return said;
  });
  return changed ? { ...book, customers } : book;
}

function withoutStopped(book: Book, log: ContactLog | null, today: Day): Book {
  if (!log || book.kind !== 'customers') return book;
  const lines = log.lines.filter((line) => line.day <= today && restOf(line) !== null);
  if (lines.length === 0) return book;
  const find = finderIn(book);
  const last = new Map<number, ContactLog['lines'][number]>();
  for (const line of lines) {
    const index = find(line.customer);
    if (index !== null && line.day >= (last.get(index)?.day ?? 0)) last.set(index, line);
  }
  const stopped = book.customers.flatMap((customer, index): Resting[] => {
    const line = last.get(index);
    const { row, name } = customer;
    if (!line || row === null || restOf(line) !== 'stopped') return [];
    const remark = line.said || line.answered || line.promised;
    return [{ row, name, remark, since: line.day, customer }];
  });
  if (stopped.length === 0) return book;
  const gone = new Set(stopped.map(({ customer }) => customer));
  const byRow = (one: { readonly row: number }, other: { readonly row: number }) => one.row - other.row;
  return {
    ...book,
    customers: book.customers.filter((customer) => !gone.has(customer)),
    resting: [...book.resting, ...stopped].sort(byRow),
    excluded: [...book.excluded, ...stopped.map(({ row }) => ({ row, why: 'resting' as const }))].sort(byRow),
  };
}

/** As if these rows were followed up again; those of which the sheet itself says otherwise rest all the same. */
export function followedAgain(book: Book, rows: readonly number[]): Book {
  const again = book.resting.filter(({ row, customer }) => customer !== null && rows.includes(row));
  return {
    ...book,
    customers: [...book.customers, ...again.flatMap(({ customer }) => customer ?? [])],
    resting: book.resting.filter((one) => !again.includes(one)),
  };
}

/** What the log says, by index of `book.customers`; null where it says nothing. */
export function loggedIn(
  log: ContactLog | null,
  book: Book,
  today: Day,
  find: CustomerFinder = finderIn(book),
): Logged | null {
  if (!log || book.kind !== 'customers') return null;
  const logged = lastContacts(countedLines(log, today), find);
  return logged.last.size + logged.next.size === 0 ? null : logged;
}

/** The same after lines of these customers have changed. */
export function loggedAgain(
  logged: Logged,
  log: ContactLog,
  indices: ReadonlySet<number>,
  today: Day,
  find: CustomerFinder,
): Logged {
  const isTheirs = ({ customer }: { readonly customer: string }) => indices.has(find(customer) ?? -1);
  const now = lastContacts(countedLines(log, today, isTheirs), find);
  const exchanged = (before: ReadonlyMap<number, Day>, after: ReadonlyMap<number, Day>) => {
    const days = new Map(before);
    for (const index of indices) days.delete(index);
    for (const [index, day] of after) days.set(index, day);
    return days;
  };
  return { last: exchanged(logged.last, now.last), next: exchanged(logged.next, now.next) };
}

export const finderIn = ({ customers }: Book): CustomerFinder => customerFinder(customers.map(({ name }) => name));

function countedLines(
  { lines, putOff }: ContactLog,
  today: Day,
  isWanted: (line: { readonly customer: string }) => boolean = () => true,
) {
  return [
    ...lines.filter((line) => isWanted(line) && line.day <= today && (verdictOf(line) ?? restOf(line)) === null),
    ...putOff.filter(isWanted).map((line) => ({ ...line, day: null })),
  ].sort((a, b) => a.row - b.row);
}

/** The same customer if the log says nothing new of it. */
export function asLogged(customer: Customer, index: number, { columns }: Book, { last, next }: Logged): Customer {
  const day = last.get(index) ?? null;
  const lastContact =
    day === null || (customer.lastContact !== null && customer.lastContact >= day) ? customer.lastContact : day;
  const typedNext = columns.next_contact ? customer.typedNext : (next.get(index) ?? null);
  return lastContact === customer.lastContact && typedNext === customer.typedNext
    ? customer
    : { ...customer, lastContact, typedNext };
}
