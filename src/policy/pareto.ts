/**
 * ABC–Pareto: who brings how much.
 *
 *  - customers from the largest value down; A until 80 % of the total is reached, B until 95 %, C the rest;
 *  - the customer that crosses a line is still in the upper class, so A always holds at least its 80 %. The stricter
 *    convention (only those whose share together stays below the line) is there to compare with other programs;
 *  - whoever brings nothing, or less, or an unknown value, is in no class and counts for no share.
 *
 * Equal values: the line is drawn by share, and may run through the middle of them; then those that stand higher in the
 * sheet are in the upper class. The other way (all of them up, or all down) would move hundreds of customers across a
 * line at once where many bought the same one item.
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

/** To which class the customer belongs that crosses a line. */
export type Crossing = 'upper' | 'lower';

/** The class of each value, in the order given; null for a value that is unknown, zero or negative. */
export function abcOf(
  values: readonly (number | null)[],
  cuts: Cuts = CUTS,
  crossing: Crossing = 'upper',
): (AbcClass | null)[] {
  const ranked = rankedOf(values);
  const total = sumOf(ranked);
  const classes: (AbcClass | null)[] = values.map(() => null);
  let before = 0;
  for (const { at, value } of ranked) {
    const reached = crossing === 'upper' ? before / total + NOISE : (before + value) / total - NOISE;
    const within = (line: number) => (crossing === 'upper' ? reached < line : reached <= line);
    classes[at] = within(cuts.A) ? 'A' : within(cuts.B) ? 'B' : 'C';
    before += value;
  }
  return classes;
}

export interface Top {
  /** So many of the customers that bring something, at least one. */
  readonly count: number;
  readonly of: number;
  /** The share of the total, 0–1, that they bring. */
  readonly brings: number;
}

/**
 * The top `share` (0–1) of the customers that bring something, their number rounded to the nearest. Null when nobody
 * does.
 */
export function topOf(values: readonly (number | null)[], share: number): Top | null {
  const ranked = rankedOf(values);
  if (ranked.length === 0) return null;
  const count = Math.min(ranked.length, Math.max(1, Math.round(ranked.length * share)));
  return { count, of: ranked.length, brings: sumOf(ranked.slice(0, count)) / sumOf(ranked) };
}

/**
 * What share of the total (0–1) the top `share` of customers brings: 0.8 for 0.2 is the textbook. As `topOf` counts.
 */
export function shareOfTop(values: readonly (number | null)[], share: number): number | null {
  return topOf(values, share)?.brings ?? null;
}

export interface CurvePoint {
  /** Share of the customers that bring something, the largest first, 0–1. */
  readonly customers: number;
  /** Share of the total that they bring together, 0–1. */
  readonly total: number;
}

/** The Pareto curve from (0, 0) to (1, 1), thinned to about `points`; empty when nobody brings anything. */
export function curveOf(values: readonly (number | null)[], points: number): CurvePoint[] {
  const ranked = rankedOf(values);
  const total = sumOf(ranked);
  const step = Math.max(1, Math.floor(ranked.length / points));
  const curve: CurvePoint[] = [];
  let sum = 0;
  ranked.forEach(({ value }, i) => {
    if (i === 0) curve.push({ customers: 0, total: 0 });
    sum += value;
    const isLast = i === ranked.length - 1;
    if (isLast) curve.push({ customers: 1, total: 1 });
    else if ((i + 1) % step === 0) curve.push({ customers: (i + 1) / ranked.length, total: sum / total });
  });
  return curve;
}

export interface Ranked {
  readonly at: number;
  readonly value: number;
}

/** Largest first; equal values keep the order of the sheet. */
export function rankedOf(values: readonly (number | null)[]): Ranked[] {
  const ranked: Ranked[] = [];
  values.forEach((value, at) => {
    if (value !== null && value > 0 && Number.isFinite(value)) ranked.push({ at, value });
  });
  return ranked.sort((one, other) => other.value - one.value);
}

export function sumOf(ranked: readonly Ranked[]): number {
  let sum = 0;
  for (const { value } of ranked) sum += value;
  return sum;
}
