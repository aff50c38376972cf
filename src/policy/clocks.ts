/**
 * The slow clocks of the policy: pools, the yearly review, the provisional tier. Nothing here moves a customer: each
 * only says when something is suggested to a person.
 *
 *  - whoever is not contacted for so long is suggested for the public pool: C after 60 days, D after 90, an enquiry
 *    that never became an order after 180; S, A and B are never pooled, the manager hears of them 14 days after they
 *    were overdue (G15);
 *  - a warning comes 7 days before; in the watch pool a customer keeps its owner and is contacted every 30 days;
 *  - the review is from 25 to 30 March, with a reminder 14 days before (G21); a tier is provisional for six months
 *    (G22); an order in the last twelve months makes an active customer, none since a lapsed one (G16).
 */
export const POOL_CLOCKS = ['watch', 'S', 'A', 'B', 'C', 'D', 'enquiry', 'warn'] as const;

export type PoolClock = (typeof POOL_CLOCKS)[number];

/**
 * Days: S, A, B after they were overdue; C, D, enquiry after the last contact; warn before any of these; watch between
 * two contacts.
 */
export type Pools = { readonly [clock in PoolClock]: number };

export const POOLS: Pools = { watch: 30, S: 14, A: 14, B: 14, C: 60, D: 90, enquiry: 180, warn: 7 };

export interface Review {
  /** 1–12. */
  readonly month: number;
  /** Days of that month, both included. */
  readonly from: number;
  readonly to: number;
  /** Months between two reviews: 12, 6 or 3. */
  readonly every: number;
  /** Days before its first day. */
  readonly reminder: number;
}

export const REVIEW: Review = { month: 3, from: 25, to: 30, every: 12, reminder: 14 };

export const REVIEW_EVERY = [12, 6, 3] as const;

export interface ClockPolicy {
  readonly pools: Pools;
  readonly review: Review;
  /** Months. */
  readonly provisional: number;
  /** Months without an order after which a customer has lapsed. */
  readonly active: number;
}

export const CLOCKS: ClockPolicy = { pools: POOLS, review: REVIEW, provisional: 6, active: 12 };
