/**
 * A buyer's own rhythm: how long it usually waits between two orders, whether it is time for the next, and whether it
 * may be gone (B7, S19).
 *
 *  - days close together are one occasion (an order sent in two parts); it takes three occasions: of fewer nobody can
 *    tell a rhythm from chance;
 *  - usual is the mean pause: from the first occasion to the last, divided by the pauses. Anybody can do that sum again;
 *    the median, which stood here before, is surer of few pauses by its fame only: its alarm is false in 17 to 30 of 100
 *    cases, up and down with an even or odd count;
 *  - due once the usual pause has passed; *quiet* once twice the usual pause has;
 *  - the chance that so long a pause comes of itself is (1 + silence ÷ span)^(−pauses): who is known by few pauses must
 *    be silent for longer. At one in ten the buyer may be *gone*. It takes no other customer and no fitting.
 */
import type { Day } from '../day';
import { middleOf } from '../middle';

export interface OrderRhythm {
  /** Days between two orders, usually; with a fraction. */
  readonly usual: number;
  /** The last day with an order. */
  readonly last: Day;
  /** How many pauses it rests on. */
  readonly pauses: number;
  /** Days from the first occasion to the last. */
  readonly span: number;
}

export interface OrderDue extends OrderRhythm {
  readonly due: Day;
  /** Days after `due`; 0 on the day itself. */
  readonly late: number;
  /** Twice as long as usual: ask whether something is wrong. */
  readonly silent: boolean;
  readonly gone: boolean;
  /** 0–1: that so long a pause comes of itself. */
  readonly chance: number;
}

export const ORDERS_NEEDED = 3;
export const SILENT_AFTER = 2;
/** From here down a buyer may be gone. Above 0.135 it could be gone without being quiet. */
export const GONE_CHANCE = 0.1;
/** Days that belong to one occasion, and what part of the usual pause they may be at most. */
export const SAME_OCCASION = 7;
const PART_OF_PAUSE = 10;

/** Each day once, the first first. */
export const distinctDays = (orders: readonly Day[]): Day[] => [...new Set(orders)].sort((a, b) => a - b);

export const pausesOf = (days: readonly Day[]): number[] => days.slice(1).map((day, i) => day - (days[i] ?? day));

/** Of these pauses, how many days after its first an occasion may go on. */
export function sameOccasion(pauses: readonly number[]): number {
  return Math.min(SAME_OCCASION, Math.floor((middleOf(pauses) ?? 0) / PART_OF_PAUSE));
}

/** The first day of each occasion. `days` as distinctDays has them. */
export function occasionsOf(days: readonly Day[], within: number): Day[] {
  const occasions: Day[] = [];
  for (const day of days) if (day - (occasions.at(-1) ?? -Infinity) > within) occasions.push(day);
  return occasions;
}

/** Null with too few orders. The days may come in any order and more than once. `within`: by its own pauses. */
export function orderRhythm(orders: readonly Day[], within?: number): OrderRhythm | null {
  const days = distinctDays(orders);
  const occasions = occasionsOf(days, within ?? sameOccasion(pausesOf(days)));
  const [first, last] = [occasions[0], days.at(-1)];
  if (first === undefined || last === undefined || occasions.length < ORDERS_NEEDED) return null;
  const span = (occasions.at(-1) ?? first) - first;
  const pauses = occasions.length - 1;
  return { usual: span / pauses, last, pauses, span };
}

export function chanceOf({ span, pauses }: Pick<OrderRhythm, 'span' | 'pauses'>, silence: number): number {
  return (1 + silence / span) ** -pauses;
}

/** The first day on which the chance is `GONE_CHANCE` or less. */
export function goneOn({ last, span, pauses }: OrderRhythm): Day {
  return Math.ceil(last + span * (GONE_CHANCE ** (-1 / pauses) - 1) - 1e-9) as Day;
}

/** Null when it is not time yet, or no rhythm is known. */
export function orderDue(orders: readonly Day[], today: Day): OrderDue | null {
  const rhythm = orderRhythm(orders.filter((day) => day <= today));
  if (!rhythm) return null;
  const due = Math.round(rhythm.last + rhythm.usual) as Day;
  if (today < due) return null;
  const silence = today - rhythm.last;
  const chance = chanceOf(rhythm, silence);
  const silent = silence >= SILENT_AFTER * rhythm.usual;
  return { ...rhythm, due, late: today - due, silent, gone: chance <= GONE_CHANCE, chance };
}
