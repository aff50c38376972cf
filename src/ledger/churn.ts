/**
 * Who stops buying: each customer's silence against its own rhythm, and the bridge from the span before to this one.
 *
 *  - an order in any currency is an order: the rhythm is of all of them, the money of one table;
 *  - days that are close together, by the book's own pauses, are one occasion (orderRhythm.ts);
 *  - money before: of the twelve months up to its last order. What went quiet is a fact, no forecast;
 *  - listed are those with a state, the most money first; counted is who is quiet or gone by the rule, whatever else.
 */
import { yearBefore } from '../book/ledger';
import { STATE } from '../book/orders/states';
import type { Day } from '../policy/day';
import { bridgeOf, keptOf, LOSING, losingOf, type Bridge, type Kept, type Losing } from '../policy/buying/losing';
import { middleOf } from '../policy/middle';
import {
  chanceOf,
  distinctDays,
  GONE_CHANCE,
  goneOn,
  occasionsOf,
  orderRhythm,
  pausesOf,
  sameOccasion,
  SILENT_AFTER,
  type OrderRhythm,
} from '../policy/buying/orderRhythm';
import { addsUp, tidy, type Ground } from './ground';
import { within, type Extent, type Period, type PeriodRead } from './period';
import { sumsOf } from './sums';

export interface Buyer {
  readonly at: number;
  readonly days: readonly Day[];
  readonly occasions: readonly Day[];
  readonly rhythm: OrderRhythm | null;
}

/** What all customers together tell of pauses. */
export interface Pauses {
  readonly book: number | null;
  readonly first: number | null;
  readonly sameOccasion: number;
}

export interface LosingRow {
  readonly row: number;
  readonly name: string;
  readonly pauses: number;
  readonly first: Day;
  readonly last: Day;
  readonly span: number | null;
  readonly usual: number | null;
  readonly silence: number;
  readonly chance: number | null;
  readonly state: Losing | null;
  readonly goneSince: Day | null;
  readonly moneyBefore: number | null;
}

export interface Churn {
  readonly pauses: Pauses;
  readonly quiet: number;
  readonly gone: number;
  readonly states: { readonly [state in Losing]: number };
  readonly kept: Kept | null;
  readonly bridge: Bridge | null;
  /** All customers that have ordered; those with a state first, then the most money. */
  readonly rows: readonly LosingRow[];
}

/** Months without an order until a customer is lost. */
const ACTIVE = 12;

/** `same`: days of one occasion, instead of the book's own. */
export function buyersOf({ lines, extent }: Ground, same: number | null): { buyers: Buyer[]; pauses: Pauses } {
  const days = lines.buyers.map((): Day[] => []);
  for (let i = 0; i < lines.count; i++) {
    const day = lines.day[i] ?? 0;
    if (lines.state[i] === STATE.order && day > 0 && day <= (extent?.asOf ?? 0)) days[lines.buyer[i] ?? -1]?.push(day as Day); // prettier-ignore
  }
  const distinct = days.map(distinctDays);
  const all = distinct.map(pausesOf);
  const book = middleOf(all.flat());
  const sameDays = same ?? sameOccasion(all.flat());
  const first = middleOf(all.flatMap(([pause]) => pause ?? []));
  return {
    pauses: { book, first, sameOccasion: sameDays },
    buyers: distinct.flatMap((days, at) =>
      days.length === 0
        ? []
        : { at, days, occasions: occasionsOf(days, sameDays), rhythm: orderRhythm(days, sameDays) },
    ),
  };
}

/** `unit`: null where nothing is counted. */
export function churnOf(ground: Ground, unit: number | null, read: PeriodRead, same: number | null): Churn {
  const { extent } = ground;
  const asOf = extent?.asOf ?? (0 as Day);
  const { buyers, pauses } = buyersOf(ground, same);
  const isIn = unit === null ? null : inTable(ground, unit);
  const year = unit === null || !extent ? null : lastYears(ground, unit, extent);
  const money = unit === null ? null : moneyBefore(ground, unit, buyers);
  const rows = buyers.flatMap((buyer): LosingRow[] => {
    const { at, days, occasions, rhythm } = buyer;
    const [first, last] = [occasions[0], days.at(-1)];
    const who = ground.lines.buyers[at];
    if (first === undefined || last === undefined || !who || (isIn && !isIn[at])) return [];
    const silence = asOf - last;
    const shrink = year && { now: year.now[at] ?? 0, before: year.before[at] ?? 0, usual: year.usual };
    const state = losingOf({ days, occasions: occasions.length, rhythm, asOf, year: shrink, firstPause: pauses.first, months: ACTIVE }); // prettier-ignore
    const gone = rhythm ? goneOn(rhythm) : null;
    return [
      {
        row: who.row,
        name: who.name,
        pauses: occasions.length - 1,
        first,
        last,
        span: rhythm?.span ?? null,
        usual: rhythm?.usual ?? null,
        silence,
        chance: rhythm ? chanceOf(rhythm, silence) : null,
        state,
        goneSince: gone !== null && gone <= asOf ? gone : null,
        moneyBefore: money && tidy(money[at] ?? 0),
      },
    ];
  });
  const compared = unit === null ? null : read.compared;
  const [now, before] = compared && unit !== null ? [sumsOf(ground, unit, compared.now), sumsOf(ground, unit, compared.before)] : [[], []]; // prettier-ignore
  return {
    pauses,
    quiet: rows.filter(({ usual, silence }) => usual !== null && silence >= SILENT_AFTER * usual).length,
    gone: rows.filter(({ chance }) => chance !== null && chance <= GONE_CHANCE).length,
    states: Object.fromEntries(LOSING.map((state) => [state, rows.filter((row) => row.state === state).length])) as Churn['states'], // prettier-ignore
    kept: compared ? keptOf(now, before) : null,
    bridge: compared ? tidied(bridgeOf(now, before)) : null,
    rows: rows.sort(worstFirst),
  };
}

const worstFirst = (one: LosingRow, other: LosingRow) =>
  Number(other.state !== null) - Number(one.state !== null) ||
  (other.moneyBefore ?? 0) - (one.moneyBefore ?? 0) ||
  LOSING.indexOf(one.state ?? 'once') - LOSING.indexOf(other.state ?? 'once');

function tidied({ counts, ...sums }: Bridge): Bridge {
  const { before, new: came, grew, shrank, lost, now } = sums;
  return { before: tidy(before), new: tidy(came), grew: tidy(grew), shrank: tidy(shrank), lost: tidy(lost), now: tidy(now), counts }; // prettier-ignore
}

/** By customer: whether it has a line in the table. */
function inTable({ lines, table }: Ground, unit: number): Uint8Array {
  const found = new Uint8Array(lines.buyers.length);
  for (let i = 0; i < lines.count; i++)
    if (table[i] === unit && addsUp(lines.state[i]) && (lines.buyer[i] ?? -1) >= 0) found[lines.buyer[i] ?? 0] = 1;
  return found;
}

/** The last twelve months and those before, where the ledger has both. */
function lastYears(ground: Ground, unit: number, { asOf, first }: Extent) {
  const start = yearBefore(asOf);
  const now: Period = { from: (start + 1) as Day, to: asOf };
  const before: Period = { from: (yearBefore(start) + 1) as Day, to: start };
  if (first > before.from + 31) return null;
  const sums = sumsOf(ground, unit, before);
  const usual = middleOf(sums.flatMap((sum) => (sum !== null && sum > 0 ? sum : []))) ?? 0;
  return { now: sumsOf(ground, unit, now), before: sums, usual };
}

/** By customer: the twelve months up to its last order. */
function moneyBefore({ lines, table }: Ground, unit: number, buyers: readonly Buyer[]): Float64Array {
  const years = new Map(buyers.map(({ at, days }) => {
    const last = days.at(-1) ?? (0 as Day);
    return [at, { from: (yearBefore(last) + 1) as Day, to: last }];
  })); // prettier-ignore
  const sums = new Float64Array(lines.buyers.length);
  for (let i = 0; i < lines.count; i++) {
    const at = lines.buyer[i] ?? -1;
    const year = years.get(at);
    if (table[i] !== unit || !year || !addsUp(lines.state[i]) || !within(year, lines.day[i] ?? 0)) continue;
    sums[at] = (sums[at] ?? 0) + (lines.amount[i] ?? 0);
  }
  return sums;
}
