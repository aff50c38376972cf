/**
 * Customers whose rows, or whose lines in the contact log, somebody has edited, decided anew; all others stay the very
 * same. Null where more may have changed than these.
 */
import { asLogged, finderIn, loggedAgain, loggedIn, type Logged } from '../book/log/contacted';
import type { Answers, Book, Reading, Sheet } from '../book/book';
import type { ContactLog } from '../book/log/log';
import type { CustomerFinder } from '../book/log/finder';
import { byRow, marksOf, readAgain } from '../book/readAgain';
import type { Policy } from '../policy/policy';
import type { Standing } from '../policy/today';
import { decide, type Decision } from './decide';
import { standingsOf } from './standing';

/** What is worked out once for a book that is followed. */
export interface Known {
  readonly rows: ReadonlyMap<number, number>;
  readonly marks: Answers;
  readonly logged: Logged;
  readonly find: CustomerFinder;
}

export interface Followed {
  readonly book: Book;
  readonly decisions: readonly Decision[];
  /** Of the edited rows alone. */
  readonly standings: readonly Standing[];
}

export function knownOf(sheet: Sheet, book: Book, log: ContactLog | null, reading: Reading): Known {
  const find = finderIn(book);
  const logged = loggedIn(log, book, reading.today, find) ?? { last: new Map(), next: new Map() };
  return { rows: byRow(book), marks: marksOf(sheet, book, reading), logged, find };
}

/**
 * After lines of the log were read again that name or named these customers; `rows` are where they stand, to be decided
 * anew.
 */
export function followLog(
  { book, log }: { readonly book: Book; readonly log: ContactLog },
  names: ReadonlySet<string>,
  known: Known,
  { today }: Reading,
): { readonly known: Known; readonly rows: readonly number[] } {
  const indices = new Set([...names].flatMap((name) => known.find(name) ?? []));
  if (book.kind !== 'customers' || indices.size === 0) return { known, rows: [] };
  const rows = [...indices].flatMap((index) => book.customers[index]?.row ?? []);
  return { known: { ...known, logged: loggedAgain(known.logged, log, indices, today, known.find) }, rows };
}

/** `sheet` holds the new cells. */
export function followRows(
  before: { readonly book: Book; readonly decisions: readonly Decision[]; readonly inForce: Policy },
  sheet: Sheet,
  rows: readonly number[],
  { rows: indexOf, marks, logged }: Known,
  reading: Reading,
): Followed | null {
  const again = readAgain(sheet, before.book, rows, indexOf, marks, reading);
  if (!again) return null;
  const customers = [...again.book.customers];
  const few = again.changed.flatMap((index) => {
    const customer = customers[index];
    return customer ? (customers[index] = asLogged(customer, index, before.book, logged)) : [];
  });
  const only = { ...again.book, customers: few };
  const decided = decide(only, before.inForce, reading.today);
  const decisions = [...before.decisions];
  const standings = standingsOf(only, sheet, decided, before.inForce).map((standing, i): Standing => {
    const id = again.changed[i] ?? 0;
    const decision = decided[i];
    if (decision) decisions[id] = decision;
    return { ...standing, id };
  });
  return { book: { ...again.book, customers }, decisions, standings };
}
