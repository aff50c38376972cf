/**
 * Who is being lost: what a customer's silence means (S19), and what one span of time lost or won against the one before.
 *
 *  - *quiet* and *gone* by its own rhythm (orderRhythm.ts); *as last year* would be gone, but was as silent in the same
 *    days of each earlier year that it was a customer (three at most, and two years of history): a buyer of the season;
 *  - *lapsed* after twelve months without an order, whatever its rhythm: the only clock for who has ordered once or twice;
 *  - *shrinking* still buys, and half of what it did or less; *once* has ordered one time, and longer ago than twice the
 *    pause after which others first came again;
 *  - one state each, the worst first. The bridge adds up: before + new + grew − shrank − lost = now.
 */
import { dateOf, dayOf, type Day } from '../day';
import { chanceOf, GONE_CHANCE, SILENT_AFTER, type OrderRhythm } from './orderRhythm';

export const LOSING = ['lapsed', 'gone', 'as-last-year', 'quiet', 'shrinking', 'once'] as const;

export type Losing = (typeof LOSING)[number];

export const SHRINK_TO = 0.5;
/** Months. */
export const HISTORY_NEEDED = 24;
const MOST_YEARS = 3;
const ONCE_AFTER = 2;

export interface Silence {
  /** Days with orders, each once, the first first; not after `asOf`. At least one. */
  readonly days: readonly Day[];
  readonly occasions: number;
  readonly rhythm: OrderRhythm | null;
  readonly asOf: Day;
  /** Of the twelve months up to `asOf` and of those before; null where they cannot be compared. */
  readonly year: { readonly now: number; readonly before: number; readonly usual: number } | null;
  /** After how many days others ordered for the second time, usually; null where nobody has. */
  readonly firstPause: number | null;
  /** The active customer's last order is not longer ago. */
  readonly months: number;
}

/** Null: nothing to see. */
export function losingOf(one: Silence): Losing | null {
  const { days, occasions, rhythm, asOf, year, firstPause, months } = one;
  const last = days.at(-1);
  if (last === undefined) return null;
  const silence = asOf - last;
  if (last <= monthsBefore(asOf, months)) return 'lapsed';
  if (rhythm && chanceOf(rhythm, silence) <= GONE_CHANCE) return asEachYear(one, last) ? 'as-last-year' : 'gone';
  if (rhythm && silence >= SILENT_AFTER * rhythm.usual) return 'quiet';
  if (year && year.before > 0 && year.before >= year.usual && year.now <= SHRINK_TO * year.before) return 'shrinking';
  return occasions === 1 && firstPause !== null && silence > ONCE_AFTER * firstPause ? 'once' : null;
}

/** No order in the same days of each earlier year. */
function asEachYear({ days, asOf }: Silence, last: Day): boolean {
  const [first = last] = days;
  if (first > monthsBefore(asOf, HISTORY_NEEDED)) return false;
  for (let years = 1; years <= MOST_YEARS; years++) {
    const [from, to] = [monthsBefore(last, years * 12), monthsBefore(asOf, years * 12)];
    if (first > from) return years > 1;
    if (days.some((day) => day > from && day <= to)) return false;
  }
  return true;
}

/** The same date so many months earlier, or the last of that month. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = dateOf(day);
  const at = year * 12 + month - 1 - months;
  for (let last = date; last > 0; last--) {
    const found = dayOf(Math.floor(at / 12), (at % 12) + 1, last);
    if (found !== null) return found;
  }
  return day;
}

export interface Bridge {
  readonly before: number;
  readonly new: number;
  readonly grew: number;
  readonly shrank: number;
  readonly lost: number;
  readonly now: number;
  readonly counts: { readonly [part in 'new' | 'grew' | 'shrank' | 'lost' | 'equal']: number };
}

/** Shares of those who bought before, 0–1; null where nobody did. */
export interface Kept {
  readonly customers: number;
  /** What they bring, as far as they brought it before. */
  readonly gross: number;
  /** All that they bring now. */
  readonly net: number;
}

/** By customer in both: null for one that has no line in the span. */
export function bridgeOf(now: readonly (number | null)[], before: readonly (number | null)[]): Bridge {
  const sums = { before: 0, new: 0, grew: 0, shrank: 0, lost: 0, now: 0 };
  const counts = { new: 0, grew: 0, shrank: 0, lost: 0, equal: 0 };
  now.forEach((value, at) => {
    const [a, b] = [value ?? 0, before[at] ?? 0];
    sums.now += a;
    sums.before += b;
    if (a === b) return void (b !== 0 && counts.equal++);
    const part = b === 0 ? 'new' : a === 0 ? 'lost' : a > b ? 'grew' : 'shrank';
    counts[part]++;
    sums[part] += part === 'new' || part === 'grew' ? a - b : b - a;
  });
  return { ...sums, counts };
}

export function keptOf(now: readonly (number | null)[], before: readonly (number | null)[]): Kept | null {
  let [old, stayed, base, gross, net] = [0, 0, 0, 0, 0];
  before.forEach((value, at) => {
    if (value === null || value <= 0) return;
    const is = now[at] ?? 0;
    old++;
    base += value;
    net += is;
    if (is <= 0) return;
    stayed++;
    gross += Math.min(is, value);
  });
  return old === 0 ? null : { customers: stayed / old, gross: gross / base, net: net / base };
}
