/**
 * A buyer's own rhythm: how long it usually waits between two orders, and whether it is time for the next (B7).
 *
 *  - it takes three orders on different days: of fewer nobody can tell a rhythm from chance;
 *  - usual is the median pause, so that one forgotten year or one order sent in two parts does not move it;
 *  - due once the usual pause has passed; *silent* once twice the usual pause has.
 */
import type { Day } from './day';

export interface OrderRhythm {
  /** Days between two orders, usually. */
  readonly usual: number;
  readonly last: Day;
  /** How many pauses it rests on. */
  readonly pauses: number;
}

export interface OrderDue extends OrderRhythm {
  readonly due: Day;
  /** Days after `due`; 0 on the day itself. */
  readonly late: number;
  /** Twice as long as usual: ask whether something is wrong. */
  readonly silent: boolean;
}

export const ORDERS_NEEDED = 3;
export const SILENT_AFTER = 2;

/** Null with too few orders. The days may come in any order and more than once. */
export function orderRhythm(orders: readonly Day[]): OrderRhythm | null {
  const days = [...new Set(orders)].sort((a, b) => a - b);
  const last = days[days.length - 1];
  if (last === undefined || days.length < ORDERS_NEEDED) return null;
  const pauses = days.slice(1).map((day, i) => day - (days[i] ?? day));
  return { usual: median(pauses), last, pauses: pauses.length };
}

/** Null when it is not time yet, or no rhythm is known. */
export function orderDue(orders: readonly Day[], today: Day): OrderDue | null {
  const rhythm = orderRhythm(orders.filter((day) => day <= today));
  if (!rhythm) return null;
  const due = (rhythm.last + rhythm.usual) as Day;
  return today < due
    ? null
    : { ...rhythm, due, late: today - due, silent: today - rhythm.last >= SILENT_AFTER * rhythm.usual };
}

/** Of an even number the later of the two in the middle: rather a day late than too early. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
