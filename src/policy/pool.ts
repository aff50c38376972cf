/**
 * Pools: who neglects which customer, and what may be done about it. Suggestions with their evidence; a person
 * confirms, nothing moves (S6, S15).
 *
 *  - *public*: nobody has been in touch with a C for 60 days, a D for 90, or with one who asked and never ordered for
 *    180: offer it to all;
 *  - *soon*: the same within seven days, for the warning before;
 *  - *escalate*: an S, A or B is 14 days past its last day for contact: it is not pooled, its manager is told;
 *  - *watch*: a low tier that shows no interest and has never asked, tried or bought: keep the owner, look in every 30
 *    days;
 *  - an open order or a sample on its way holds a customer where it is; so does the time after somebody took it out of
 *    the public pool;
 *  - a date that is missing never counts as expired: without a last contact nothing is suggested.
 *
 * Sources: T1 #14, #15 (watch pool), T3 #46 (public pool), G15 (the clocks are ours). Deliberately not done: caps on
 * how many a person may hold or claim; those are rules for people and need a list of people.
 */
import type { Pools } from './clocks';
import type { Day } from './day';
import type { ByTier, Tier } from './tier';

export const POOLED = ['public', 'watch', 'private'] as const;

/** Where a customer is now: nobody's, parked with its owner, or worked on. */
export type Pooled = (typeof POOLED)[number];

export const EXEMPTIONS = ['open-order', 'sample-out', 'taken-back'] as const;

/** Why a customer stays although its clock has run out. */
export type Exemption = (typeof EXEMPTIONS)[number];

export interface PoolPolicy {
  /** Days without contact until the public pool; null: never pooled. */
  readonly publicAfter: ByTier<number | null>;
  /** The clock of one who asked (enquiry, quote, sample) and never ordered, where its tier is pooled at all. */
  readonly askedAfter: number;
  readonly warnBefore: number;
  /** Days past the last day for contact until the manager is told; null: never. */
  readonly escalateAfter: ByTier<number | null>;
  /** The tiers that may be parked, and the most willingness (0–1) that counts as none. */
  readonly watchTiers: readonly Tier[];
  readonly watchBelow: number;
  /** The rhythm of a parked customer, in days. */
  readonly watchEvery: number;
  /** Days that a sample on its way holds a customer. */
  readonly sampleHolds: number;
  /** Days that a customer stays with whoever took it out of the public pool. */
  readonly cooldown: number;
}

export const POOL_POLICY: PoolPolicy = {
  publicAfter: { S: null, A: null, B: null, C: 60, D: 90 },
  askedAfter: 180,
  warnBefore: 7,
  escalateAfter: { S: 14, A: 14, B: 14, C: null, D: null },
  watchTiers: ['D'],
  watchBelow: 0.25,
  watchEvery: 30,
  sampleHolds: 60,
  cooldown: 30,
};

/** As the policy sheet's table of pools has it; what it does not say is as it is. */
export const poolPolicy = (pools: Pools): PoolPolicy => ({
  ...POOL_POLICY,
  publicAfter: { ...POOL_POLICY.publicAfter, C: pools.C, D: pools.D },
  askedAfter: pools.enquiry,
  warnBefore: pools.warn,
  escalateAfter: { ...POOL_POLICY.escalateAfter, S: pools.S, A: pools.A, B: pools.B },
  watchEvery: pools.watch,
});

/** What is known of a customer; null where the sheet does not say. */
export interface PoolFacts {
  readonly tier: Tier | null;
  readonly pool: Pooled | null;
  readonly lastContact: Day | null;
  /** The last day for contact, from the rhythm or typed. */
  readonly by: Day | null;
  readonly hasOrdered: boolean | null;
  readonly hasAsked: boolean | null;
  readonly hasOpenOrder: boolean;
  readonly sampled: Day | null;
  /** Taken out of the public pool on this day. */
  readonly taken: Day | null;
  /** From 0 to 1. */
  readonly willingness: number | null;
}

export type PoolAdvice =
  | {
      /** Now · on `on`, within the days of warning. */
      readonly code: 'public' | 'soon';
      readonly lastContact: Day;
      /** Days without contact, and how many its clock allows. */
      readonly silent: number;
      readonly limit: number;
      readonly on: Day;
      readonly clock: Tier | 'asked';
      /** Set when the customer stays for now; the clock has run all the same. */
      readonly held: Exemption | null;
    }
  | { readonly code: 'escalate'; readonly tier: Tier; readonly by: Day; readonly late: number; readonly limit: number }
  | { readonly code: 'watch'; readonly tier: Tier; readonly willingness: number };

/** What is to be suggested, or null. One thing at a time: whoever is about to leave is not parked first. */
export function poolAdvice(facts: PoolFacts, today: Day, policy: PoolPolicy = POOL_POLICY): PoolAdvice | null {
  const { tier, pool } = facts;
  if (tier === null || pool === 'public' || pool === 'watch') return null;
  return escalation(facts, tier, today, policy) ?? leaving(facts, tier, today, policy) ?? parking(facts, tier, policy);
}

/** What holds a customer on a day although its clock has run out. */
export function exemptionOf(facts: PoolFacts, today: Day, policy: PoolPolicy): Exemption | null {
  const { hasOpenOrder, sampled, taken } = facts;
  if (hasOpenOrder) return 'open-order';
  if (sampled !== null && sampled <= today && today - sampled <= policy.sampleHolds) return 'sample-out';
  return taken !== null && taken <= today && today - taken < policy.cooldown ? 'taken-back' : null;
}

function escalation({ by }: PoolFacts, tier: Tier, today: Day, { escalateAfter }: PoolPolicy): PoolAdvice | null {
  const limit = escalateAfter[tier];
  if (limit === null || by === null || today - by < limit) return null;
  return { code: 'escalate', tier, by, late: today - by, limit };
}

function leaving(facts: PoolFacts, tier: Tier, today: Day, policy: PoolPolicy): PoolAdvice | null {
  const { lastContact, hasAsked, hasOrdered } = facts;
  const ofTier = policy.publicAfter[tier];
  if (ofTier === null || lastContact === null) return null;
  const isAsked = hasAsked === true && hasOrdered === false;
  const limit = isAsked ? Math.max(ofTier, policy.askedAfter) : ofTier;
  const on = (lastContact + limit) as Day;
  if (today < on - policy.warnBefore) return null;
  return {
    code: today < on ? 'soon' : 'public',
    lastContact,
    silent: today - lastContact,
    limit,
    on,
    clock: isAsked && limit > ofTier ? 'asked' : tier,
    held: exemptionOf(facts, today, policy),
  };
}

function parking(facts: PoolFacts, tier: Tier, { watchTiers, watchBelow }: PoolPolicy): PoolAdvice | null {
  const { willingness, hasAsked, hasOrdered, hasOpenOrder, sampled } = facts;
  if (!watchTiers.includes(tier) || willingness === null || willingness > watchBelow) return null;
  // Not known whether it ever asked or ordered: nothing to park it on.
  if (hasAsked !== false || hasOrdered !== false || hasOpenOrder || sampled !== null) return null;
  return { code: 'watch', tier, willingness };
}
