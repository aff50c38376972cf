/**
 * The six classes of a customer's life with us, and the ladder D→C→B→A that its intent climbs (S13; T3 #46, #47; G14,
 * G16).
 *
 *  - classes: no fit · potential (fits, nothing yet) · target (wants it, can pay, soon) · intent (asked, sampled, was
 *    quoted) · current (ordered within twelve months) · lost (ordered before, not since). What has happened goes before
 *    what is hoped;
 *  - ladder: everybody starts at D; a chance of a deal is C, a deal expected B, willing to work with us A. It is a
 *    scale of its own beside the tier by volume (G13): only ever suggested, with what speaks for it;
 *  - a class or a rung that nothing in the sheet speaks for is null, never the lowest. Orders without a date are
 *    neither current nor lost.
 */
import type { ClockPolicy } from './clocks';
import type { Day } from './day';
import type { Tier } from './tier';
import type { WillPolicy } from './likelihood';

export const INTENT_CLASSES = ['no-fit', 'potential', 'target', 'intent', 'current', 'lost'] as const;

export type IntentClass = (typeof INTENT_CLASSES)[number];

/** Steps of the funnel, and lost. */
export type FunnelStep = 'contact' | 'need' | 'proposal' | 'signed' | 'paid' | 'lost';

export interface IntentPolicy {
  /** Days since the last order after which a buyer counts as lost. */
  readonly lostAfter: number;
  /** From which willingness (0–1) on there is a chance, a deal expected. */
  readonly chance: number;
  readonly expected: number;
}

export const INTENT_POLICY: IntentPolicy = { lostAfter: 365, chance: 0.5, expected: 0.75 };

/**
 * As the policy sheet has it: lost after its months without an order; "medium" on its list of intents is a chance,
 * "fairly high" a deal expected, whatever they are worth there.
 */
export function intentPolicy({
  active,
  intents,
}: Pick<ClockPolicy, 'active'> & Pick<WillPolicy, 'intents'>): IntentPolicy {
  const worth = (id: 'medium' | 'fairlyHigh', standard: number) =>
    intents.find((row) => row.id === id)?.share ?? standard;
  return {
    lostAfter: Math.round((active * 365) / 12),
    chance: worth('medium', INTENT_POLICY.chance),
    expected: worth('fairlyHigh', INTENT_POLICY.expected),
  };
}

/** What is known; null where the sheet does not say. */
export interface IntentFacts {
  /** Passed the screening (T1 #14): trade, need, contact, interest. */
  readonly fits: boolean | null;
  /** Wants it, can pay, order expected soon (T2 #35). */
  readonly isQualified: boolean | null;
  /** Has asked, got a sample or a quote; `asked` is the latest such day where one is known. */
  readonly hasAsked: boolean | null;
  readonly asked: Day | null;
  readonly hasOrdered: boolean | null;
  readonly lastOrder: Day | null;
  readonly willingness: number | null;
  readonly stage: FunnelStep | null;
}

/** What speaks for a class or a rung. */
export type Evidence =
  | { readonly code: 'ordered'; readonly day: Day; readonly days: number }
  | { readonly code: 'asked'; readonly day: Day | null }
  | { readonly code: 'willing'; readonly willingness: number }
  | { readonly code: 'stage'; readonly stage: FunnelStep }
  | { readonly code: 'qualified' | 'fits' | 'does-not-fit' };

export interface ClassFound {
  readonly intentClass: IntentClass;
  readonly evidence: readonly Evidence[];
}

export function intentClassOf(facts: IntentFacts, today: Day, policy: IntentPolicy = INTENT_POLICY): ClassFound | null {
  const { lastOrder, hasOrdered, hasAsked, asked, isQualified, fits } = facts;
  if (lastOrder !== null && lastOrder <= today) {
    const days = today - lastOrder;
    const intentClass = days > policy.lostAfter ? 'lost' : 'current';
    return { intentClass, evidence: [{ code: 'ordered', day: lastOrder, days }] };
  }
  if (hasOrdered === true) return null;
  if (hasAsked === true) return { intentClass: 'intent', evidence: [{ code: 'asked', day: asked }] };
  if (isQualified === true) return { intentClass: 'target', evidence: [{ code: 'qualified' }] };
  if (fits === null) return null;
  return fits
    ? { intentClass: 'potential', evidence: [{ code: 'fits' }] }
    : { intentClass: 'no-fit', evidence: [{ code: 'does-not-fit' }] };
}

export type Rung = Exclude<Tier, 'S'>;

const RUNGS: readonly Rung[] = ['D', 'C', 'B', 'A'];

export interface RungFound {
  readonly rung: Rung;
  readonly evidence: readonly Evidence[];
}

/** How high the intent has climbed; null where nothing speaks of it. A lost deal is back at D. */
export function rungOf(facts: IntentFacts, policy: IntentPolicy = INTENT_POLICY): RungFound | null {
  const { stage, willingness, hasAsked, asked } = facts;
  if (stage === 'lost') return { rung: 'D', evidence: [{ code: 'stage', stage }] };
  const found: { rung: Rung; evidence: Evidence }[] = [];
  if (stage !== null) found.push({ rung: STAGE_RUNG[stage], evidence: { code: 'stage', stage } });
  if (willingness !== null) {
    const rung = willingness >= policy.expected ? 'B' : willingness >= policy.chance ? 'C' : 'D';
    found.push({ rung, evidence: { code: 'willing', willingness } });
  }
  if (hasAsked === true) found.push({ rung: 'C', evidence: { code: 'asked', day: asked } });
  if (found.length === 0) return null;
  const top = Math.max(...found.map(({ rung }) => RUNGS.indexOf(rung)));
  const rung = RUNGS[top] ?? 'D';
  return { rung, evidence: found.filter((one) => one.rung === rung).map(({ evidence }) => evidence) };
}

const STAGE_RUNG: { readonly [stage in FunnelStep]: Rung } = {
  contact: 'D',
  need: 'C',
  proposal: 'B',
  signed: 'A',
  paid: 'A',
  lost: 'D',
};

export interface Promotion extends RungFound {
  readonly from: Rung;
}

/**
 * A step up, where the intent stands higher than the grade that the team has given; never a step down, and S is not a
 * matter of intent.
 */
export function promotion(
  grade: Tier | null,
  facts: IntentFacts,
  policy: IntentPolicy = INTENT_POLICY,
): Promotion | null {
  if (grade === null || grade === 'S') return null;
  const found = rungOf(facts, policy);
  return found && RUNGS.indexOf(found.rung) > RUNGS.indexOf(grade) ? { ...found, from: grade } : null;
}
