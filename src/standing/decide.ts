/**
 * What the policy says of every customer of a book, on a day.
 *
 *  - a decision stands at the same index as its customer;
 *  - money decides only when the user said how the floors read in money: 2,000 as ¥, as thousand ¥, as ten-thousand ¥;
 *  - in a ledger the last order is the last contact that is known of; whoever has no order that counts (all cancelled,
 *    unpaid, still to come) is "never contacted".
 */
import type { Book, Customer, NoneReason } from '../book/book';
import { judgeBy, type Judge } from '../book/factors';
import type { Day } from '../policy/day';
import type { Drive } from '../policy/drive';
import type { Policy } from '../policy/policy';
import { FACTORS, scoreOf, type Band, type Score } from '../policy/score';
import { nextContact, rhythmOf, stateOn, type NextContact, type State } from '../policy/contactState';
import { TIERS, tierOf, type Tier, type TierDecision } from '../policy/tier';

/** What a customer is judged by. */
type Judged = Parameters<Judge>[0];

export interface Decision {
  readonly tier: Tier | null;
  readonly basis: TierDecision['basis'] | null;
  /** Of whom it is said: what the score was made of is worked out again where somebody asks (book/factors.ts). */
  readonly customer: Judged;
  readonly score: Score | null;
  readonly next: Day | null;
  readonly by: Day | null;
  readonly byHand: boolean;
  /** What set the next date; null by hand, and where there is none. */
  readonly driven: Drive | null;
  readonly state: State;
}

export function decide(book: Book, policy: Policy, today: Day): Decision[] {
  const scored = scores(policy);
  const contactOf = contacts(policy);
  return book.customers.map((customer) => decisionOf(customer, policy, today, scored, contactOf));
}

/** Why nothing is to be written: null where anybody gets a tier, a score or a date, or a question stands before that. */
export function nothingSaid({ kind, reason, questions }: Book, decisions: readonly Decision[]): NoneReason | null {
  if (kind === 'none' || reason !== null || questions.length > 0) return reason;
  const says = ({ tier, score, next }: Decision) => tier !== null || score !== null || next !== null;
  return decisions.some(says) ? null : 'nothing-to-decide-on';
}

type ContactOf = (tier: Tier | null, band: Band | null, customer: Customer) => NextContact;

type Scored = (customer: Judged) => Score | null;

function decisionOf(customer: Customer, policy: Policy, today: Day, scored: Scored, contactOf: ContactOf): Decision {
  const decided = tierOf(customer.volume, customer.potential, policy);
  const tier = decided?.tier ?? null;
  const score = scored(customer);
  const band = score?.band ?? null;
  const contact = contactOf(tier, band, customer);
  return {
    tier,
    basis: decided?.basis ?? null,
    customer,
    score,
    next: contact.next,
    by: contact.by,
    byHand: contact.byHand,
    driven: contact.driven,
    state: stateOn(
      today,
      rhythmOf({ tier, band, lastContact: null }, policy),
      contact,
      customer.unread !== null && customer.lastContact === null,
    ),
  };
}

/** Many customers, few scores: each is kept once, for what is kept of 100,000 customers costs more than what is not. */
function scores(policy: Policy): Scored {
  const judge = judgeBy(policy);
  const known = Array<Score | undefined>(1 + 1_000 * PRESENT + PRESENT);
  return (customer) => {
    const score = scoreOf(judge(customer), policy);
    if (score === null) return null;
    const at = Math.round(score.score * 10) * PRESENT + score.coverage * FACTORS.length;
    return (known[at] ??= score);
  };
}

/** As many of the factors can be present, none of them included. */
const PRESENT = FACTORS.length + 1;

/** Many customers, few days: the dates of each tier and band after each day are worked out once. */
function contacts(policy: Policy): ContactOf {
  const known = new Map<number, NextContact>();
  const isByBand = policy.driver === 'score' || policy.driver === 'earliest';
  return (tier, band, customer) => {
    const { lastContact, typedNext, sampleSent } = customer;
    if (lastContact === null || typedNext !== null || sampleSent !== null)
      return nextContact({ tier, band, lastContact, typedNext, sampleSent }, policy);
    const byBand = isByBand && band !== null ? BAND_PLACE[band] : 0;
    const kind = (tier === null ? 0 : 4 * (1 + TIERS.indexOf(tier))) + byBand;
    const key = lastContact * KINDS + kind;
    let contact = known.get(key);
    if (!contact) known.set(key, (contact = nextContact({ tier, band, lastContact, typedNext, sampleSent }, policy)));
    return contact;
  };
}

const BAND_PLACE: { readonly [band in Band]: number } = { A: 1, B: 2, C: 3 };
const KINDS = 4 * (1 + TIERS.length);
