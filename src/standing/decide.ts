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
import { scoreOf, type Band, type Factors, type Score } from '../policy/score';
import { nextContact, rhythmOf, stateOn, type NextContact, type State } from '../policy/contactState';
import { tierOf, type Tier, type TierDecision } from '../policy/tier';

export interface Decision {
  readonly tier: Tier | null;
  readonly basis: TierDecision['basis'] | null;
  /** What the score was made of. */
  readonly factors: Factors;
  readonly score: Score | null;
  readonly next: Day | null;
  readonly by: Day | null;
  readonly byHand: boolean;
  /** What set the next date; null by hand, and where there is none. */
  readonly driven: Drive | null;
  readonly state: State;
}

export function decide(book: Book, policy: Policy, today: Day): Decision[] {
  const judge = judgeBy(policy);
  const contactOf = contacts(policy);
  return book.customers.map((customer) => decisionOf(customer, policy, today, judge, contactOf));
}

/** Why nothing is to be written: null where anybody gets a tier, a score or a date, or a question stands before that. */
export function nothingSaid({ kind, reason, questions }: Book, decisions: readonly Decision[]): NoneReason | null {
  if (kind === 'none' || reason !== null || questions.length > 0) return reason;
  const says = ({ tier, score, next }: Decision) => tier !== null || score !== null || next !== null;
  return decisions.some(says) ? null : 'nothing-to-decide-on';
}

type ContactOf = (tier: Tier | null, band: Band | null, customer: Customer) => NextContact;

function decisionOf(customer: Customer, policy: Policy, today: Day, judge: Judge, contactOf: ContactOf): Decision {
  const decided = tierOf(customer.volume, customer.potential, policy);
  const tier = decided?.tier ?? null;
  const factors = judge(customer);
  const score = scoreOf(factors, policy);
  const band = score?.band ?? null;
  const contact = contactOf(tier, band, customer);
  return {
    tier,
    basis: decided?.basis ?? null,
    factors,
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

/** Many customers, few days: the dates of each tier and band after each day are worked out once. */
function contacts(policy: Policy): ContactOf {
  const known = new Map<string, Map<Day, NextContact>>();
  return (tier, band, { lastContact, typedNext, sampleSent }) => {
    const customer = { tier, band, lastContact, typedNext, sampleSent };
    if (lastContact === null || typedNext !== null || sampleSent !== null) return nextContact(customer, policy);
    const kind = `${tier ?? ''}${band ?? ''}`;
    let after = known.get(kind);
    if (!after) known.set(kind, (after = new Map<Day, NextContact>()));
    let contact = after.get(lastContact);
    if (!contact) after.set(lastContact, (contact = nextContact(customer, policy)));
    return contact;
  };
}
