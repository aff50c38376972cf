/**
 * The tier of a customer: how much attention it has earned.
 *
 *  - the larger of actual and potential volume decides; both are units a year;
 *  - a floor belongs to its tier: 1,000 is A (以上 includes the number);
 *  - no volume is not zero volume: nothing readable, no tier; 0 is D;
 *  - a tier that rests on potential alone says so.
 *
 * Deliberately not done: quotas (20 % of customers is a remark, not a rule, G10), and no unit is converted (G9).
 * Sources: T0 #2 (the floors), G1 (D takes everything below C), G2 (inclusive), G3 (the larger), G29 (no volume, no
 * tier).
 */
export const TIERS = ['S', 'A', 'B', 'C', 'D'] as const;

export type Tier = (typeof TIERS)[number];

/** One value for each tier. */
export type ByTier<T> = { readonly [tier in Tier]: T };

/** The least units a year that a tier asks for; D is the rest and asks for nothing. */
export type Floors = { readonly [tier in Exclude<Tier, 'D'>]: number };

export const FLOORS: Floors = { S: 2000, A: 1000, B: 500, C: 300 };

/** Which volume a policy looks at (G3); *weighted* is actual + weight × potential. */
export const BASES = ['actual', 'potential', 'larger', 'sum', 'weighted'] as const;

export type BasisChoice = (typeof BASES)[number];

/** Which volume a tier rests on. */
export type Basis = 'actual' | 'potential';

export interface TierPolicy {
  readonly floors: Floors;
  /** Does the floor itself belong to the tier? */
  readonly inclusive: boolean;
  readonly basis: BasisChoice;
  /** What a unit of potential counts for where the basis is weighted. */
  readonly potentialWeight: number;
}

/** Ours: G3 names a weight and gives none. */
export const POTENTIAL_WEIGHT = 0.5;

export interface TierDecision {
  readonly tier: Tier;
  readonly basis: Basis;
  /** The number that was held against the floors, units a year. */
  readonly volume: number;
}

/**
 * The tier of one customer, or null when the volume that the policy looks at is not known (never D).
 *
 * `basis` names the number that decided; equal numbers count as actual. Of a sum it is 'potential' when no actual
 * volume is in it. A number that is none (NaN, infinite) is as good as unknown.
 */
export function tierOf(volume: number | null, potential: number | null, policy: TierPolicy): TierDecision | null {
  const actual = known(volume);
  const hoped = known(potential);
  switch (policy.basis) {
    case 'actual':
      return actual === null ? null : decided(actual, 'actual', policy);
    case 'potential':
      return hoped === null ? null : decided(hoped, 'potential', policy);
    case 'larger':
      if (actual === null) return hoped === null ? null : decided(hoped, 'potential', policy);
      if (hoped === null || actual >= hoped) return decided(actual, 'actual', policy);
      return decided(hoped, 'potential', policy);
    case 'sum':
      return added(actual, hoped, 1, policy);
    case 'weighted':
      return added(actual, hoped, policy.potentialWeight, policy);
  }
}

/** The tier of a plain number of units a year. */
export function tierAt(units: number, policy: TierPolicy): Tier {
  const { floors, inclusive } = policy;
  if (reaches(units, floors.S, inclusive)) return 'S';
  if (reaches(units, floors.A, inclusive)) return 'A';
  if (reaches(units, floors.B, inclusive)) return 'B';
  if (reaches(units, floors.C, inclusive)) return 'C';
  return 'D';
}

function added(actual: number | null, hoped: number | null, weight: number, policy: TierPolicy): TierDecision | null {
  if (hoped === null) return actual === null ? null : decided(actual, 'actual', policy);
  const counted = weight * hoped;
  if (actual === null) return decided(counted, 'potential', policy);
  return decided(actual + counted, actual > 0 || actual >= counted ? 'actual' : 'potential', policy);
}

function reaches(units: number, floor: number, inclusive: boolean): boolean {
  return inclusive ? units >= floor : units > floor;
}

function known(volume: number | null): number | null {
  return volume !== null && Number.isFinite(volume) ? volume : null;
}

function decided(volume: number, basis: Basis, policy: TierPolicy): TierDecision {
  return { tier: tierAt(volume, policy), basis, volume };
}
