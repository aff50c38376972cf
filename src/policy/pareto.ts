/**
 * ABC–Pareto: who brings how much.
 *
 *  - customers from the largest value down; A until 80 % of the total is reached, B until 95 %, C the rest;
 *  - the customer that crosses a line is still in the upper class, so A always holds at least its 80 %;
 *  - whoever brings nothing, or less, or an unknown value, is in no class and counts for no share.
 *
 * Equal values: the line is drawn by share, and may run through the middle of them; then those that stand higher in the
 * sheet are in the upper class. The other way (all of them up, or all down) would move hundreds of customers across a line
 * at once where many bought the same one item.
 *
 * This is one of the two things that T3 #46 mixes up (G14); the other, the ladder D→C→B→A, is not a matter of shares.
 */
export type AbcClass = 'A' | 'B' | 'C';

/** The cumulative share, 0–1, at which a class ends. */
export interface Cuts {
  readonly A: number;
  readonly B: number;
}

export const CUTS: Cuts = { A: 0.8, B: 0.95 };

/** Shares this close to a line have reached it: 0.7 + 0.1 is 0.7999999999999999 in binary. */
const NOISE = 1e-9;

/** The class of each value, in the order given; null for a value that is unknown, zero or negative. */
export function abcOf(values: readonly (number | null)[], cuts: Cuts = CUTS): (AbcClass | null)[] {
  const ranked = rankedOf(values);
  const total = sumOf(ranked);
  const classes: (AbcClass | null)[] = values.map(() => null);
  let before = 0;
  for (const { at, value } of ranked) {
    const reached = before / total + NOISE;
    classes[at] = reached < cuts.A ? 'A' : reached < cuts.B ? 'B' : 'C';
    before += value;
  }
  return classes;
}

/**
 * What share of the total (0–1) the top `share` of customers brings: 0.8 for 0.2 is the textbook. Only customers that bring
 * something are counted; their number is rounded to the nearest, at least one. Null when nobody brings anything.
 */
export function shareOfTop(values: readonly (number | null)[], share: number): number | null {
  const ranked = rankedOf(values);
  if (ranked.length === 0) return null;
  const count = Math.min(ranked.length, Math.max(1, Math.round(ranked.length * share)));
  return sumOf(ranked.slice(0, count)) / sumOf(ranked);
}

interface Ranked {
  readonly at: number;
  readonly value: number;
}

/** Largest first; equal values keep the order of the sheet. */
function rankedOf(values: readonly (number | null)[]): Ranked[] {
  const ranked: Ranked[] = [];
  values.forEach((value, at) => {
    if (value !== null && value > 0 && Number.isFinite(value)) ranked.push({ at, value });
  });
  return ranked.sort((one, other) => other.value - one.value);
}

function sumOf(ranked: readonly Ranked[]): number {
  let sum = 0;
  for (const { value } of ranked) sum += value;
  return sum;
}
