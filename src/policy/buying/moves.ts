/**
 * Who came into the vital few and who left them, between two spans of time.
 *
 *  - the same convention in both; a customer is *near* where its class hangs on one order: its share before it lies
 *    within two points of the line;
 *  - a line moves with the total, so the change of rank and of value is told beside it: to enter is no growth in itself;
 *  - ranks are those of a competition: who brings the same has the same rank, and the next comes after all of them.
 */
import { abcOf, CUTS, rankedOf, sumOf, type AbcClass, type Cuts } from '../pareto';

/** 'none': brought nothing then. */
export type Move = 'stayed' | 'entered' | 'left' | null;

export interface Placed {
  readonly value: number | null;
  readonly share: number | null;
  /** What the larger ones bring together. */
  readonly shareBefore: number | null;
  readonly abc: AbcClass | null;
  readonly rank: number | null;
  /** Which side of the line it is on hangs on one order. */
  readonly isNear: boolean;
}

export const NEAR = 0.02;

/** By customer, in the order given. */
export function placesOf(values: readonly (number | null)[], cuts: Cuts = CUTS): Placed[] {
  const ranked = rankedOf(values);
  const total = sumOf(ranked);
  const classes = abcOf(values, cuts);
  const places = values.map((value): Placed => ({ value, share: null, shareBefore: null, abc: null, rank: null, isNear: false })); // prettier-ignore
  let [before, rank, last] = [0, 0, NaN];
  ranked.forEach(({ at, value }, i) => {
    if (value !== last) [rank, last] = [i + 1, value];
    const shareBefore = before / total;
    before += value;
    const isNear = Math.abs(shareBefore - cuts.A) <= NEAR;
    places[at] = { value, share: value / total, shareBefore, abc: classes[at] ?? null, rank, isNear };
  });
  return places;
}

export function moveOf(now: AbcClass | null, before: AbcClass | null): Move {
  if (now === 'A') return before === 'A' ? 'stayed' : 'entered';
  return before === 'A' ? 'left' : null;
}
