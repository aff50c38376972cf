/**
 * What every report over orders rests on: the lines that count, a table for each currency or unit, the day up to which
 * the ledger is told, and what was left out.
 *
 *  - nothing is ever summed over two currencies or units: each has a table, the one with most lines first. Lines that
 *    state none go with the only one there is; beside several they are a table of their own;
 *  - the day it is told up to is today. Where nobody has ordered for a fortnight, or three times the usual pause between
 *    two days with orders, the ledger has ended: then it is the day of the last order, or everybody would seem silent;
 *  - a return subtracts in the period of the return, and is no order; a sample is neither. What has no day is in no
 *    period, where the other lines have days; what is nobody's is in no share. Both are told with their sums;
 *  - a sheet with a row a customer has sums and no days: each row is one line.
 */
import type { Book, Customer, Problem, Reading, Sheet } from '../book/book';
import { noFindings } from '../book/cell/columnReaders';
import type { Measure } from '../book/measure';
import { linesAgain } from '../book/orders/linesAgain';
import { unitOfLine, type OrderLines } from '../book/orders/lines';
import { LINE_STATES, STATE, type LineCounts } from '../book/orders/states';
import { FIRST_DAY, type Day } from '../policy/day';
import { middleOf } from '../policy/middle';
import type { Extent } from './period';

export interface LeftOut {
  readonly count: number;
  /** By place in `units`: what these lines came to. */
  readonly values: readonly number[];
}

export interface Ground {
  readonly lines: OrderLines;
  readonly measure: Measure | null;
  /** A table each, largest first; null is the one of lines that state none. Empty where nothing is counted. */
  readonly units: readonly (string | null)[];
  /** By line: the place in `units`; -1 where nothing adds up. */
  readonly table: Int16Array;
  /** Null where no line has a day. */
  readonly extent: Extent | null;
  /** The ledger ended before today. */
  readonly hasEnded: boolean;
  readonly counts: LineCounts;
  readonly undated: LeftOut;
  readonly nameless: LeftOut;
  /** Orders whose number cannot be read, or that have none. */
  readonly unpriced: number;
  readonly problems: readonly Problem[];
}

export interface GroundWanted {
  /** Null: money before pieces. */
  readonly counting: Measure | null;
  /** Another day than the rule's. */
  readonly asOf: Day | null;
  /** Currencies and units are the same thing, says the user. */
  readonly isSame: boolean;
}

const ENDED_AFTER = 14;
const GAPS = 3;
const UNDATED: ReadonlySet<number> = new Set([STATE.undated, STATE.unreadable, STATE.unsettled]);
/** Null where what is to be counted is not in the sheet, or nobody is. */
export function groundOf(sheet: Sheet, book: Book, reading: Reading, wanted: GroundWanted): Ground | null {
  const findings = noFindings();
  const again = (counting: Measure | null) =>
    linesAgain(sheet, book, reading, { counting, since: FIRST_DAY, findings });
  const lines =
    book.kind !== 'ledger'
      ? linesOfCustomers(book)
      : wanted.counting !== null
        ? again(wanted.counting)
        : moneyOr(again('money'), () => (findings.problems.splice(0), again(null)));
  if (!lines || lines.buyers.length === 0) return null;
  if (wanted.counting !== null && lines.measure !== wanted.counting) return null;
  const days = orderDays(lines);
  const extent = extentOf(days, reading.today, wanted.asOf);
  const { units, table } = tablesOf(lines, wanted.isSame);
  return {
    lines,
    measure: lines.measure,
    units,
    table,
    extent,
    hasEnded: extent !== null && wanted.asOf === null && extent.asOf < reading.today,
    counts: countsOf(lines),
    undated: leftOut(lines, table, units.length, (state) => UNDATED.has(state)),
    nameless: leftOut(lines, table, units.length, (state) => state === STATE.nameless),
    unpriced: lines.measure === null ? 0 : unpriced(lines),
    problems: book.kind === 'ledger' ? findings.problems : book.problems,
  };
}

/** Money, unless no column holds any. */
function moneyOr(lines: OrderLines | null, other: () => OrderLines | null): OrderLines | null {
  return lines?.measure === 'money' ? lines : other();
}

/** Days with orders that are known, each once, from the first. */
function orderDays(lines: OrderLines): Day[] {
  const days = new Set<number>();
  for (let i = 0; i < lines.count; i++) {
    const day = lines.day[i] ?? 0;
    if (lines.state[i] === STATE.order && day > 0) days.add(day);
  }
  return [...days].sort((a, b) => a - b) as Day[];
}

function extentOf(days: readonly Day[], today: Day, given: Day | null): Extent | null {
  const first = days[0];
  const until = given ?? today;
  const last = days.filter((day) => day <= until).at(-1);
  if (first === undefined || last === undefined) return null;
  const gap = middleOf(days.slice(1).map((day, i) => day - (days[i] ?? day))) ?? 0;
  const hasEnded = until - last > Math.max(ENDED_AFTER, GAPS * gap);
  return { asOf: given ?? (hasEnded ? last : today), today: until, first, last, gap };
}

/** Lines that add up: orders, returns, and lines of nothing. */
export const addsUp = (state: number | undefined): boolean =>
  state === STATE.order || state === STATE.return || state === STATE.zero;

function tablesOf(lines: OrderLines, isOneUnit: boolean): Pick<Ground, 'units' | 'table'> {
  const table = new Int16Array(lines.count).fill(-1);
  if (lines.measure === null) return { units: [], table };
  const only = lines.units.length === 1 ? (lines.units[0] ?? null) : null;
  const counts = new Map<string | null, number>();
  const unitAt = (i: number) => (isOneUnit ? null : (unitOfLine(lines, i) ?? only));
  for (let i = 0; i < lines.count; i++) {
    if (Number.isNaN(lines.amount[i] ?? NaN)) continue;
    const unit = unitAt(i);
    counts.set(unit, (counts.get(unit) ?? 0) + (addsUp(lines.state[i]) ? 1 : 0));
  }
  const units = [...counts].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1)).map(([unit]) => unit);
  const places = new Map(units.map((unit, at) => [unit, at]));
  for (let i = 0; i < lines.count; i++)
    if (!Number.isNaN(lines.amount[i] ?? NaN)) table[i] = places.get(unitAt(i)) ?? -1;
  return { units, table };
}

function countsOf(lines: OrderLines): LineCounts {
  const counts = new Uint32Array(LINE_STATES.length);
  for (let i = 0; i < lines.count; i++) {
    const state = lines.state[i] ?? 0;
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return Object.fromEntries(LINE_STATES.map((state, at) => [state, counts[at] ?? 0])) as LineCounts;
}

function leftOut(lines: OrderLines, table: Int16Array, tables: number, is: (state: number) => boolean): LeftOut {
  const values = Array<number>(tables).fill(0);
  let count = 0;
  for (let i = 0; i < lines.count; i++) {
    if (!is(lines.state[i] ?? 0)) continue;
    count++;
    const at = table[i] ?? -1;
    if (at >= 0) values[at] = (values[at] ?? 0) + (lines.amount[i] ?? 0);
  }
  return { count, values: values.map(tidy) };
}

function unpriced(lines: OrderLines): number {
  let count = 0;
  for (let i = 0; i < lines.count; i++)
    if (lines.state[i] === STATE.order && Number.isNaN(lines.amount[i] ?? NaN)) count++;
  return count;
}

/** Cent by cent, a sum of money gathers noise: 0.1 + 0.2. */
export function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

/** A row each. Unreadable and unknown volumes are no lines of nothing. */
function linesOfCustomers({ customers, measure, columns, dataRows }: Book): OrderLines {
  const known = customers.filter(({ row }) => row !== null);
  const units: string[] = [];
  const placeOf = ({ unit }: Customer) => {
    if (unit === null) return -1;
    const place = units.indexOf(unit);
    return place < 0 ? units.push(unit) - 1 : place;
  };
  const counted = columns.annual_volume ?? columns.annual_revenue ?? columns.total_amount ?? null;
  return {
    count: known.length,
    buyers: known.map(({ name, row }) => ({ name, row: row ?? dataRows?.[0] ?? 0, isNamesake: false })),
    measure,
    counted,
    dated: null,
    areDeals: false,
    rows: known.map(({ row }) => row ?? 0),
    buyer: Int32Array.from(known, (_, i) => i),
    state: Uint8Array.from(known, ({ volume }) => (volume === 0 ? STATE.zero : STATE.order)),
    day: new Int32Array(known.length),
    amount: Float64Array.from(known, ({ volume }) => volume ?? NaN),
    unit: Int16Array.from(known, placeOf),
    units,
    begins: new Uint8Array(known.length).fill(1),
  };
}
