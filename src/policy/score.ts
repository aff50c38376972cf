/**
 * The score of a customer: four factors, weighted, from 0 to 100.
 *
 *  - current value 40, potential 25, willingness 20, risk 15;
 *  - risk subtracts: its 15 points are earned by having none;
 *  - a factor that the sheet does not tell is left out, its weight is shared out in proportion among those present, and
 *    the coverage says how many there were (3 of 4 = 0.75);
 *  - nobody is scored whom hardly anything is known of: at least two factors are told, and value or potential is one of
 *    them. A stranger who sounds eager would else stand above every customer;
 *  - it is a whole number, since nobody knows a customer to a tenth of a point; the band follows it as it is shown, so
 *    that nobody sees 70 and B.
 *
 * The four factors are the source's (T1 #24); weights and bands are ours (G12), since the source gives none.
 * Deliberately not done: a neutral value for what is missing (it would look like knowledge), and any mixing of score
 * and tier (G13: they are two scales).
 */
import type { Floors } from './tier';

export const FACTORS = ['value', 'potential', 'willingness', 'risk'] as const;

export type Factor = (typeof FACTORS)[number];

/** One value for each factor. */
export type ByFactor<T> = { readonly [factor in Factor]: T };

/** Each factor from 0 (none) to 1 (full); a factor that the sheet does not tell is absent. */
export type Factors = { readonly [factor in Factor]?: number };

export const WEIGHTS: ByFactor<number> = { value: 40, potential: 25, willingness: 20, risk: 15 };

/** The least score of a band; C is the rest. */
export interface Bands {
  readonly A: number;
  readonly B: number;
}

export const BANDS: Bands = { A: 70, B: 40 };

export type Band = 'A' | 'B' | 'C';

export interface ScorePolicy {
  /** Any scale: only their proportions matter. */
  readonly weights: ByFactor<number>;
  readonly bands: Bands;
}

export interface Score {
  /** 0–100, whole. */
  readonly score: number;
  /** The share of the four factors that is present: 3 of 4 = 0.75. */
  readonly coverage: number;
  readonly band: Band;
}

/** The least number of factors that make a score. */
export const LEAST_FACTORS = 2;

/** The score, or null when too little is known (or nothing of what is known weighs anything). */
export function scoreOf(factors: Factors, policy: ScorePolicy): Score | null {
  if (tooLittle(factors) !== null) return null;
  let present = 0;
  let weight = 0;
  let earned = 0;
  for (const factor of FACTORS) {
    const share = earnedShare(factor, factors);
    if (share === null) continue;
    present++;
    weight += policy.weights[factor];
    earned += policy.weights[factor] * share;
  }
  if (!(weight > 0)) return null;
  const score = whole((earned / weight) * 100);
  return { score, coverage: present / FACTORS.length, band: bandOf(score, policy.bands) };
}

/** Neither value nor potential is known · one of them is, and nothing else. */
export type TooLittle = 'no-volume' | 'one-factor';

/** Why there can be no score, whatever the weights: null where enough is known. */
export function tooLittle(factors: Factors): TooLittle | null {
  const told = FACTORS.filter((factor) => earnedShare(factor, factors) !== null);
  if (!told.includes('value') && !told.includes('potential')) return 'no-volume';
  return told.length < LEAST_FACTORS ? 'one-factor' : null;
}

export function bandOf(score: number, bands: Bands): Band {
  if (score >= bands.A) return 'A';
  return score >= bands.B ? 'B' : 'C';
}

/** The share of its weight that a factor earns, 0–1; null when the factor is absent. */
export function earnedShare(factor: Factor, factors: Factors): number | null {
  const told = factors[factor];
  if (told === undefined || !Number.isFinite(told)) return null;
  const within = Math.min(1, Math.max(0, told));
  return factor === 'risk' ? 1 - within : within;
}

/**
 * The factor *value* of a customer whose sheet has volumes but no judgement: the volume against the floor of S, at most
 * 1; 0 at or below 0. Ours: the source names "order amount, margin" and gives no scale.
 */
export function valueFactor(volume: number, floors: Floors): number {
  return volume > 0 ? Math.min(1, volume / floors.S) : 0;
}

/** The billionth keeps halves from falling either way by the noise of binary fractions: 62.5 is 63. */
function whole(points: number): number {
  return Math.round(points + 1e-9);
}
