/**
 * Key accounts, and what each customer's buying is worth: RFM, rank now and then, and who stays on the list (S17).
 *
 *  - the list: whoever is in class A, or brings a twentieth or more; nobody for ever. Who falls out stays on hold as long
 *    as it was on the list a quarter ago, or the list would flap;
 *  - then is the same days a year before; from nothing to something is new or back, never a percentage;
 *  - nothing is reckoned up to a whole year.
 */
import { STATE } from '../book/orders/states';
import type { Day } from '../policy/day';
import { bridgeOf, monthsBefore, type Bridge } from '../policy/buying/losing';
import { placesOf, type Placed } from '../policy/buying/moves';
import { AXES, CUTOFFS, fifthOf, FIFTHS_FROM, fifthsOf, scoreOf, SCORES, segmentOf, type ByAxis, type RfmMethod, type Score, type Segment } from '../policy/buying/rfm'; // prettier-ignore
import { buyersOf, type Buyer } from './churn';
import { tidy, type Ground } from './ground';
import { within, type Period, type PeriodRead } from './period';
import { sumsOf } from './sums';

export type AccountMove = 'entered' | 'left' | 'stayed' | null;

export interface AccountRow {
  readonly row: number;
  readonly name: string;
  readonly rfm: ByAxis<number>;
  readonly scores: ByAxis<Score>;
  readonly segment: Segment;
  readonly now: Placed;
  /** Of the spans that are compared. */
  readonly then: { readonly now: Placed; readonly before: Placed } | null;
  readonly move: AccountMove;
  /** 'hold': it was a quarter ago. */
  readonly key: 'yes' | 'hold' | 'no';
}

export interface Accounts {
  readonly method: RfmMethod;
  readonly cutoffs: ByAxis<readonly number[]>;
  /** Customers by score, 1 first. */
  readonly counts: ByAxis<readonly number[]>;
  /** There are fifths of too few. */
  readonly isThin: boolean;
  readonly bridge: Bridge | null;
  /** Who has ordered in the period, or was a key account before; the largest first. */
  readonly rows: readonly AccountRow[];
}

export const KEY_SHARE = 0.05;
/** Months. */
const QUARTER = 3;
const NEW_WITHIN = 6;
const YEAR = 12;

export function accountsReport(
  ground: Ground,
  unit: number,
  read: PeriodRead,
  method: RfmMethod,
  same: number | null,
): Accounts {
  const { lines, extent } = ground;
  const asOf = extent?.asOf ?? read.period.to;
  const sums = sumsOf(ground, unit, read.period);
  const now = placesOf(sums);
  const { compared } = read;
  const then = compared && [placesOf(sumsOf(ground, unit, compared.now)), placesOf(sumsOf(ground, unit, compared.before))] as const; // prettier-ignore
  const held = quarterBefore(ground, unit, read.period);
  const isKey = (place: Placed | undefined) => place?.abc === 'A' || (place?.share ?? 0) >= KEY_SHARE;
  const { buyers } = buyersOf(ground, same);
  const orders = ordersIn(ground, read.period);
  const known = buyers.filter(({ at }) => sums[at] !== null || isKey(then?.[1][at]) || isKey(held?.[at]));
  const positive = sums.filter((sum): sum is number => sum !== null && sum > 0);
  const average = positive.reduce((sum, value) => sum + value, 0) / Math.max(1, positive.length);
  const figures = known.map((buyer): ByAxis<number> => {
    const last = buyer.days.at(-1) ?? asOf;
    const often = method === 'quintiles' ? (orders[buyer.at] ?? 0) : lately(buyer, asOf);
    return { R: asOf - last, F: often, M: sums[buyer.at] ?? 0 };
  });
  const of = (axis: 'R' | 'F' | 'M') => figures.map((one) => one[axis]);
  const cutoffs: ByAxis<readonly number[]> =
    method === 'cutoffs' ? CUTOFFS : { R: fifthsOf(of('R')), F: fifthsOf(of('F')), M: fifthsOf(of('M')) };
  const score = (axis: 'R' | 'F' | 'M', value: number): Score =>
    method === 'cutoffs'
      ? scoreOf(axis, axis === 'M' && average > 0 ? value / average : value)
      : fifthOf(axis, value, cutoffs[axis]);
  const rows = known.map(({ at, occasions }, i): AccountRow => {
    const rfm = figures[i] ?? { R: 0, F: 0, M: 0 };
    const scores = { R: score('R', rfm.R), F: score('F', rfm.F), M: score('M', rfm.M) };
    const [first = asOf] = occasions;
    const place = now[at] ?? NOWHERE;
    const before = then?.[1][at];
    const [is, was] = [isKey(then?.[0][at] ?? place), isKey(before)];
    return {
      row: lines.buyers[at]?.row ?? 0,
      name: lines.buyers[at]?.name ?? '',
      rfm: { ...rfm, M: tidy(rfm.M) },
      scores,
      segment: segmentOf(scores, first > monthsBefore(asOf, NEW_WITHIN)),
      now: place,
      then: before ? { now: then?.[0][at] ?? place, before } : null,
      move: !before ? null : is ? (was ? 'stayed' : 'entered') : was ? 'left' : null,
      key: isKey(place) ? 'yes' : isKey(held?.[at]) ? 'hold' : 'no',
    };
  });
  const counts = (axis: 'R' | 'F' | 'M') => SCORES.map((one) => rows.filter(({ scores }) => scores[axis] === one).length); // prettier-ignore
  return {
    method,
    cutoffs,
    counts: { R: counts('R'), F: counts('F'), M: counts('M') },
    isThin:
      method === 'quintiles' &&
      (rows.length < FIFTHS_FROM.customers || AXES.some((axis) => new Set(of(axis)).size < FIFTHS_FROM.values)),
    bridge: compared && bridgeOf(sumsOf(ground, unit, compared.now), sumsOf(ground, unit, compared.before)),
    rows: rows.sort((one, other) => (one.now.rank ?? Infinity) - (other.now.rank ?? Infinity) || 0),
  };
}

const NOWHERE: Placed = { value: null, share: null, shareBefore: null, abc: null, rank: null, isNear: false };

/** Occasions of the last twelve months. */
function lately({ occasions }: Buyer, asOf: Day): number {
  const since = monthsBefore(asOf, YEAR);
  return occasions.filter((day) => day > since).length;
}

/** By customer: orders in the period, each once however many lines it has. */
function ordersIn({ lines }: Ground, period: Period): Uint32Array {
  const orders = new Uint32Array(lines.buyers.length);
  for (let i = 0; i < lines.count; i++) {
    const at = lines.buyer[i] ?? -1;
    if (at < 0 || lines.state[i] !== STATE.order || lines.begins[i] !== 1 || !within(period, lines.day[i] ?? 0))
      continue;
    orders[at] = (orders[at] ?? 0) + 1;
  }
  return orders;
}

/** The same span a quarter earlier; null where the ledger does not reach so far. */
function quarterBefore(ground: Ground, unit: number, { from, to }: Period): readonly Placed[] | null {
  const span = { from: monthsBefore(from, QUARTER), to: monthsBefore(to, QUARTER) };
  const first = ground.extent?.first;
  return first === undefined || first > span.from + 31 ? null : placesOf(sumsOf(ground, unit, span));
}
