/**
 * Why a customer has its tier, score and date: the numbers to recompute each by hand, without words (those are
 * locale's).
 *
 *  - a tier names the number that decided, the floor it reached, and how much is missing to the next tier up;
 *  - `missing` is whole units, and exact: so many more and it is the next tier, one fewer and it is not;
 *  - a customer without a tier gets the reason;
 *  - a date names what drove it, the days, and the rest day that it was moved from.
 *
 * The gap: the source puts D at 200 and below and C at 300 and above, and has no tier for 201–299 (G1). We take them as
 * D and say so, but only where C's floor is the source's; whoever sets another has closed the gap himself.
 */
import type { Window } from './cadence';
import type { Day } from './day';
import { nextDate, type Drive, type DrivePolicy, type Said } from './drive';
import { earnedShare, FACTORS, scoreOf, type Factor, type Factors, type Score, type ScorePolicy } from './score';
import { isOpen, rhythmOf, type Contacted } from './contactState';
import { FLOORS, tierAt, tierOf, TIERS, type Floors, type Tier, type TierDecision, type TierPolicy } from './tier';

/** The most that the source itself calls D (T0 #2: 200台以下). */
export const SEED_D_CEILING = 200;

export interface ToNext {
  readonly tier: Tier;
  /** Units a year to add to the number that decided. Where a floor is not whole: the plain difference. */
  readonly missing: number;
}

export interface WhyTier extends TierDecision {
  /** The floor that was reached; null for D, which has none. */
  readonly floor: number | null;
  /** The next tier up; null for S. */
  readonly toNext: ToNext | null;
  /** Set when the number lies between the D and the C of the source: above `d`, below `c`. */
  readonly gap: { readonly d: number; readonly c: number } | null;
  /** The tier by actual volume alone; null when that is unknown. If it is another, the tier rests on potential. */
  readonly onActual: Tier | null;
}

export interface NoTier {
  readonly tier: null;
  /** Nothing known · only potential is known, the policy looks at actual · only actual is, it looks at potential. */
  readonly reason: 'no-volume' | 'no-actual' | 'no-potential';
}

export type Why = WhyTier | NoTier;

export function whyTier(volume: number | null, potential: number | null, policy: TierPolicy): Why {
  const decision = tierOf(volume, potential, policy);
  if (decision === null) return { tier: null, reason: missingVolume(volume, potential, policy) };
  const { tier, basis, volume: deciding } = decision;
  // Written out: spreading the decision here makes 100,000 rows thirty times slower (550 ms, not 18).
  return {
    tier,
    basis,
    volume: deciding,
    floor: tier === 'D' ? null : policy.floors[tier],
    toNext: toNext(decision, policy),
    gap: inGap(decision, policy.floors) ? { d: SEED_D_CEILING, c: FLOORS.C } : null,
    onActual: volume !== null && Number.isFinite(volume) ? tierAt(volume, policy) : null,
  };
}

export type WhyDate =
  | { readonly kind: 'by-hand'; readonly typed: Day }
  | { readonly kind: 'none'; readonly reason: 'no-tier' | 'never-contacted' }
  | {
      readonly kind: 'rhythm';
      /** What set `due`, and what set `by`: where the earliest counts they may differ. */
      readonly driven: Drive;
      readonly byDriven: Drive;
      readonly tier: Tier | null;
      readonly last: Day | null;
      /** Calendar days after the last contact; of what a sample drives, after it was sent. */
      readonly days: Window;
      readonly due: Day;
      readonly by: Day;
      /** The rest day that `due` would have been; null when it was not moved. */
      readonly dueMovedFrom: Day | null;
      readonly byMovedFrom: Day | null;
      /** A typed date that no longer counts, there having been contact since; null when none was typed. */
      readonly spent: Day | null;
    };

export function whyDate(customer: Contacted, policy: DrivePolicy): WhyDate {
  const { tier, lastContact: last, typedNext: typed, sampleSent = null } = customer;
  if (typed !== null && isOpen(typed, last)) return { kind: 'by-hand', typed };
  const found = nextDate(customer, policy);
  if (found === null) {
    return { kind: 'none', reason: rhythmOf(customer, policy) === null ? 'no-tier' : 'never-contacted' };
  }
  const { due, by, saidDue, saidBy } = found;
  const after = ({ drive, day }: Said) => day - ((drive === 'sequence' ? sampleSent : last) ?? day);
  return {
    kind: 'rhythm',
    driven: saidDue.drive,
    byDriven: saidBy.drive,
    tier,
    last,
    days: { due: after(saidDue), by: after(saidBy) },
    due,
    by,
    dueMovedFrom: saidDue.day === due ? null : saidDue.day,
    byMovedFrom: saidBy.day === by ? null : saidBy.day,
    spent: typed,
  };
}

export interface WhyScore extends Score {
  /** The factors present: their weight after the sharing out (together 100), and the points earned of it. */
  readonly parts: readonly { readonly factor: Factor; readonly weight: number; readonly points: number }[];
  readonly missing: readonly Factor[];
}

/** Of the parts only: they are to add up when somebody reckons them again. The billionth as in score.ts. */
const oneDecimal = (points: number): number => Math.round(points * 10 + 1e-9) / 10;

export function whyScore(factors: Factors, policy: ScorePolicy): WhyScore | null {
  const score = scoreOf(factors, policy);
  if (score === null) return null;
  const shares = FACTORS.map((factor) => ({
    factor,
    share: earnedShare(factor, factors),
    own: policy.weights[factor],
  }));
  const total = shares.reduce((sum, { share, own }) => (share === null ? sum : sum + own), 0);
  const parts = shares.flatMap(({ factor, share, own }) => {
    if (share === null) return [];
    const weight = (own / total) * 100;
    return [{ factor, weight: oneDecimal(weight), points: oneDecimal(weight * share) }];
  });
  return { ...score, parts, missing: FACTORS.filter((factor) => earnedShare(factor, factors) === null) };
}

function missingVolume(volume: number | null, potential: number | null, policy: TierPolicy): NoTier['reason'] {
  if (tierOf(volume, potential, { ...policy, basis: 'larger' }) === null) return 'no-volume';
  return policy.basis === 'potential' ? 'no-potential' : 'no-actual';
}

function toNext(decision: TierDecision, policy: TierPolicy): ToNext | null {
  const up = TIERS[TIERS.indexOf(decision.tier) - 1];
  if (up === undefined || up === 'D') return null;
  const floor = policy.floors[up];
  const short = floor - decision.volume;
  if (!Object.values(policy.floors).every(Number.isInteger)) return { tier: up, missing: short };
  return { tier: up, missing: policy.inclusive ? Math.ceil(short) : Math.floor(short) + 1 };
}

function inGap(decision: TierDecision, floors: Floors): boolean {
  return floors.C === FLOORS.C && decision.volume > SEED_D_CEILING && decision.volume < FLOORS.C;
}
