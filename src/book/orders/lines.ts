/**
 * The one reader of orders: a sheet with a row an order (or a line of one) → order lines, for every reader of orders.
 *
 *  - whose: rows are one customer if their names are the same but for spelling (key.ts). The same name with two customer
 *    numbers are two customers, each shown with its number; a row without a number goes with the only one that its name
 *    has. Without a column of names the number is the customer;
 *  - when: the day of the order; of a deal the day on which it was closed. Blank, unreadable, open until the order of day
 *    and month is said, and to come are told apart. A ledger without any column of days has undated lines only;
 *  - whether: a line that some status takes away (statusColumns.ts) keeps the reason as its state;
 *  - how much: pieces go before money, each line in the unit that its own cells state (units.ts). A negative number, and
 *    a credit note, is a return: it subtracts, and is no order; nor is a sample, or a line of nothing;
 *  - one order may stand in several lines: those of a customer with the same order number are one.
 *
 * Columns of numbers, no object for a line: 100,000 lines cost a few megabytes. Deliberately not done: sums, years.
 */
import type { Day } from '../../policy/day';
import type { Cell, ColumnFound, Reading, Sheet } from '../book';
import { amountReader, dayOrWhyNot, noFindings, type Findings, type NoDay } from '../cell/columnReaders';
import type { Columns, Named } from '../columns';
import { cellAt, isBlank } from '../grid';
import type { Field } from '../header/fields';
import { isCurrency } from '../header/unit';
import type { Measure } from '../measure';
import { nameColumnsOf, noName, type Records } from '../table/rows';
import { unitReader } from '../units';
import { buyersOf, type Buyer } from './buyers';
import { LINE_STATES, STATE, type LineState } from './states';
import { statusColumns, type Against } from './statusColumns';

export interface OrderLines {
  readonly count: number;
  readonly buyers: readonly Buyer[];
  /** What the numbers count, and in which column; null where nothing is counted. */
  readonly measure: Measure | null;
  readonly counted: ColumnFound | null;
  readonly dated: ColumnFound | null;
  readonly areDeals: boolean;
  /** By line: the row of the sheet. */
  readonly rows: readonly number[];
  /** By line: the place in `buyers`; -1 without a name. */
  readonly buyer: Int32Array;
  /** By line: the place in LINE_STATES. */
  readonly state: Uint8Array;
  /** By line: 0 without a day. */
  readonly day: Int32Array;
  /** By line: NaN without a readable number. */
  readonly amount: Float64Array;
  /** By line: the place in `units`; -1 where no unit is stated. */
  readonly unit: Int16Array;
  readonly units: readonly string[];
  /** By line: 1 for the first line of its order. */
  readonly begins: Uint8Array;
}

const BY_STATUS: { readonly [why in Against]: LineState | null } = {
  cancelled: 'cancelled',
  returned: 'returned',
  lost: 'lost',
  unpaid: 'unpaid',
  open: 'open',
  sample: null,
  credit: null,
};

/**
 * `since`: what is older decides nothing, and its numbers raise no problem. `counting`: what is to be counted; without
 * it pieces go before money.
 */
export function readLines(
  sheet: Sheet,
  named: Pick<Named, 'columns' | 'headers'>,
  records: Records,
  since: Day,
  reading: Reading,
  findings: Findings,
  counting: Measure | null = null,
): OrderLines {
  const { columns } = named;
  const { rows } = records;
  const size = rows.length;
  const { buyers, buyer } = buyersOf(sheet, columns, records);
  const { against, areDeals } = statusColumns(sheet, columns, named.headers, rows);
  const counted = countedIn(columns, counting);
  const measure = counted ? measureOf(columns, counted) : null;
  const amountAt = counted ? amountReader(sheet, counted, rows, reading, findings) : null;
  const quietlyAt = counted ? amountReader(sheet, counted, rows, reading, noFindings()) : null;
  const unitAt = counted && measure ? unitReader(sheet, counted, measure, named, rows) : null;
  const dated = firstOf(columns, areDeals ? DEAL_DATED : DATED);
  const dayAt = dated ? dayOrWhyNot(sheet, dated, rows, 'past', reading, findings) : null;
  const isFirst = firstLines(sheet, columns.order_no?.column);

  const state = new Uint8Array(size);
  const day = new Int32Array(size);
  const amount = new Float64Array(size).fill(NaN);
  const unit = new Int16Array(size).fill(-1);
  const begins = new Uint8Array(size);
  const units = new Numbered();
  const nameColumn = nameColumnsOf(columns)[0] ?? 0;
  const nameless: number[] = [];
  for (let i = 0; i < size; i++) {
    const row = rows[i] ?? 0;
    const whose = buyer[i] ?? -1;
    if (whose < 0) {
      findings.problems.push(noName(sheet, row, nameColumn));
      nameless.push(i);
      continue;
    }
    const why = against(row);
    const refused = why === null ? null : BY_STATUS[why];
    const when = refused === null && dayAt ? dayAt(row) : null;
    if (typeof when === 'number') day[i] = when;
    const decides = refused === null && (when === null || (typeof when === 'number' && when > since));
    const read = (decides ? amountAt : quietlyAt)?.(row) ?? null;
    if (read) {
      amount[i] = why === 'credit' ? -Math.abs(read.value) : read.value;
      unit[i] = units.of(read.unit ?? unitAt?.(row) ?? null);
    }
    // Money or goods that came back stand with a minus of their own: taken away twice they would be if left out.
    const takesBack = why === 'credit' || (amount[i] ?? 0) < 0;
    const is: LineState =
      refused !== null && !(refused === 'returned' && takesBack)
        ? refused
        : typeof when === 'string'
          ? UNDATED[when]
          : takesBack
            ? 'return'
            : why === 'sample'
              ? 'sample'
              : amount[i] === 0
                ? 'zero'
                : 'order';
    state[i] = STATE[is];
    if (is === 'order' && isFirst(row, whose)) begins[i] = 1;
  }
  // Nobody's, but bought all the same: how much is told.
  for (const i of nameless) {
    const row = rows[i] ?? 0;
    const read = against(row) === null ? (quietlyAt?.(row) ?? null) : null;
    if (!read) continue;
    amount[i] = read.value;
    unit[i] = units.known(read.unit ?? unitAt?.(row) ?? null);
  }
  return { count: size, buyers, measure, counted, dated, areDeals, rows, buyer, state, day, amount, unit, units: units.names, begins }; // prettier-ignore
}

const UNDATED: { readonly [why in NoDay]: LineState } = {
  blank: 'undated',
  unreadable: 'unreadable',
  open: 'unsettled',
  future: 'future',
};

const PIECES: readonly Field[] = ['order_quantity', 'annual_volume'];
/** What a line counts: the first that the sheet has. */
const COUNTED: readonly Field[] = ['order_quantity', 'order_amount', 'annual_volume', 'annual_revenue', 'total_amount', 'deal_amount']; // prettier-ignore
/** When it was placed; for a deal that means when it was closed. */
const DATED: readonly Field[] = ['order_date', 'expected_close', 'paid_date', 'ship_date'];
const DEAL_DATED: readonly Field[] = ['expected_close', ...DATED];

function firstOf(columns: Columns, fields: readonly Field[]): ColumnFound | null {
  for (const field of fields) {
    const found = columns[field];
    if (found) return found;
  }
  return null;
}

/** The first column that counts what is asked for; null where none does. */
function countedIn(columns: Columns, counting: Measure | null): ColumnFound | null {
  if (counting === null) return firstOf(columns, COUNTED);
  for (const field of COUNTED) {
    const found = columns[field];
    if (found && measureOf(columns, found) === counting) return found;
  }
  return null;
}

function measureOf(columns: Columns, found: ColumnFound): Measure {
  if (found.unit !== null) return isCurrency(found.unit) ? 'money' : 'units';
  return PIECES.some((field) => columns[field] === found) ? 'units' : 'money';
}

/** Whether a line is the first of its order: a number belongs to one buyer, and comes again in the order's other lines. */
function firstLines(sheet: Sheet, numbered: number | undefined): (row: number, buyer: number) => boolean {
  if (numbered === undefined) return () => true;
  const byNumber = new Map<Cell, number>();
  // One number of two buyers is two orders: rare, and kept apart for that.
  const others = new Set<string>();
  return (row, buyer) => {
    const number = cellAt(sheet, row, numbered);
    if (isBlank(number)) return true;
    const seen = byNumber.get(number);
    if (seen === buyer) return false;
    if (seen === undefined) {
      byNumber.set(number, buyer);
      return true;
    }
    const other = `${buyer} ${number}`;
    if (others.has(other)) return false;
    others.add(other);
    return true;
  };
}

/** Few names, each with a number: 0 for the first. */
class Numbered {
  readonly names: string[] = [];
  private readonly places = new Map<string, number>();

  of(name: string | null): number {
    if (name === null) return -1;
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.names.push(name) - 1;
      this.places.set(name, place);
    }
    return place;
  }

  /** -1 for one that has not been seen. */
  known(name: string | null): number {
    return name === null ? -1 : (this.places.get(name) ?? -1);
  }
}

/** By line, in the reader's own words. */
export function stateOf(lines: OrderLines, i: number): LineState {
  return LINE_STATES[lines.state[i] ?? 0] ?? 'nameless';
}

export function unitOfLine(lines: OrderLines, i: number): string | null {
  return lines.units[lines.unit[i] ?? -1] ?? null;
}
