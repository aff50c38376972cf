/**
 * What each customer of a ledger comes to: orders, sums and days, out of the order lines.
 *
 *  - a sum is of one unit, never over several units or currencies: a customer has a sum for each. A line that states none
 *    goes with the rest of the sheet where that has one unit only; beside several it is a unit of its own;
 *  - returns subtract from the sum, samples and lines of nothing add nothing: none of them is an order, but the customer
 *    was in touch on that day;
 *  - of a ledger with days only what is later than `since` adds up; without any column of days all of it does;
 *  - what was refused (cancelled, lost, unpaid …) leaves the customer there, without the order.
 */
import type { Day } from '../../policy/day';
import { unitOfLine, type OrderLines } from './lines';
import { LINE_STATES, STATE, type LineCounts } from './states';

export interface Account {
  readonly name: string;
  readonly row: number;
  readonly isNamesake: boolean;
  /** Of any day. */
  orders: number;
  /** The last day of dealings. */
  last: Day | null;
  /** Lines that add up. */
  inYear: number;
  /** Of those, the ones with a readable number. */
  known: number;
  /** Of the first line with a number; null where it states none. */
  unit: string | null;
  /** In that unit. */
  sum: number;
  /** What was in other units, by unit; null as long as there is none: nearly always. */
  others: Map<string | null, number> | null;
  /** Lines that may belong to the year, had they a day that can be read. */
  undated: number;
  /** Of those, the ones whose day is settled once the user says the order of day and month. */
  unsettled: number;
  /** The row of the first line where something stands that is no day; null where every line has one, or a blank. */
  unread: number | null;
}

export interface Accounts {
  readonly accounts: readonly Account[];
  readonly counts: LineCounts;
  /** Some line adds up. */
  readonly anyInYear: boolean;
}

const UNDATED: ReadonlySet<number> = new Set([STATE.undated, STATE.unreadable, STATE.unsettled]);

export function accountsOf(lines: OrderLines, since: Day): Accounts {
  const { state, day, amount, begins, buyer } = lines;
  const accounts = lines.buyers.map(({ name, row, isNamesake }): Account => ({
    name,
    row,
    isNamesake,
    orders: 0,
    last: null,
    inYear: 0,
    known: 0,
    unit: null,
    sum: 0,
    others: null,
    undated: 0,
    unsettled: 0,
    unread: null,
  }));
  const counts = new Uint32Array(LINE_STATES.length);
  const only = lines.units.length === 1 ? (lines.units[0] ?? null) : null;
  let anyInYear = false;
  for (let i = 0; i < lines.count; i++) {
    const is = state[i] ?? STATE.nameless;
    counts[is] = (counts[is] ?? 0) + 1;
    const account = accounts[buyer[i] ?? -1];
    if (!account) continue;
    if (UNDATED.has(is)) account.undated++;
    if (is === STATE.unsettled) account.unsettled++;
    if (is === STATE.unsettled || is === STATE.unreadable) account.unread ??= lines.rows[i] ?? null;
    if (is < STATE.sample) continue;
    if (is === STATE.order && begins[i] === 1) account.orders++;
    const on = (day[i] ?? 0) as Day;
    if (on > 0 && (account.last === null || on > account.last)) account.last = on;
    if (lines.dated && on <= since) continue;
    anyInYear = true;
    account.inYear++;
    const number = is === STATE.sample ? NaN : (amount[i] ?? NaN);
    if (Number.isNaN(number)) continue;
    add(account, number, unitOfLine(lines, i) ?? only);
  }
  return { accounts, counts: named(counts), anyInYear };
}

function add(account: Account, number: number, unit: string | null): void {
  if (account.known === 0) account.unit = unit;
  account.known++;
  if (unit === account.unit) account.sum += number;
  else {
    account.others ??= new Map();
    account.others.set(unit, (account.others.get(unit) ?? 0) + number);
  }
}

const named = (counts: Uint32Array) =>
  Object.fromEntries(LINE_STATES.map((state, at) => [state, counts[at] ?? 0])) as LineCounts;
