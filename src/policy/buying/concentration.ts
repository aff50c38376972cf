/**
 * How unevenly customers bring what they bring, and how much hangs on few of them.
 *
 *  - two questions, two figures: Gini says how uneven (0 all alike, near 1 one of many), HHI how dependent on few (its
 *    inverse: as many equal customers would be as safe);
 *  - only customers that bring something count; nobody's order among the rows matters;
 *  - the lines that economists draw through HHI (1,000, 1,800) are about markets, and are not drawn here.
 */
import { rankedOf, sumOf, topOf, type Top } from '../pareto';

export interface Concentration {
  /** Customers that bring something. */
  readonly customers: number;
  readonly total: number;
  readonly gini: number;
  /** × n ÷ (n − 1): of few customers the plain one is too low; null for one customer. */
  readonly giniCorrected: number | null;
  /** 0–1. */
  readonly hhi: number;
  readonly equalCustomers: number;
  /** The share of the k largest, by k. */
  readonly largest: { readonly [k in Largest]: number };
  /** The fewest customers that bring 80 %. */
  readonly n80: number;
  readonly top: readonly (Top & { readonly share: number })[];
}

export const LARGEST = [1, 3, 5, 10] as const;

export type Largest = (typeof LARGEST)[number];

/** The shares of customers that are asked about: is it 20 % that bring the most? */
export const TOP_SHARES: readonly number[] = [0.1, 0.2, 0.3];

/** From here on much hangs on one customer, or on five. */
export const WARN_LARGEST = 0.2;
export const WARN_FIVE = 0.5;
/** Such customers are named, as companies must name theirs in their accounts. */
export const NAMED_FROM = 0.1;

const NONE: Top = { count: 0, of: 0, brings: 0 };
const MOST = 0.8;
const NOISE = 1e-9;

/** Null when nobody brings anything. */
export function concentrationOf(values: readonly (number | null)[]): Concentration | null {
  const ranked = rankedOf(values);
  const n = ranked.length;
  if (n === 0) return null;
  const total = sumOf(ranked);
  const firstOf = (k: number) => sumOf(ranked.slice(0, k)) / total;
  let [weighted, squares, n80, reached] = [0, 0, n, 0];
  ranked.forEach(({ value }, i) => {
    const share = value / total;
    weighted += (n - i) * share;
    squares += share * share;
    if (reached < MOST - NOISE && reached + share >= MOST - NOISE) n80 = i + 1;
    reached += share;
  });
  const gini = Math.max(0, (2 * weighted) / n - (n + 1) / n);
  return {
    customers: n,
    total,
    gini,
    giniCorrected: n === 1 ? null : (gini * n) / (n - 1),
    hhi: squares,
    equalCustomers: 1 / squares,
    largest: { 1: firstOf(1), 3: firstOf(3), 5: firstOf(5), 10: firstOf(10) },
    n80,
    top: TOP_SHARES.map((share) => ({ share, ...(topOf(values, share) ?? NONE) })),
  };
}
