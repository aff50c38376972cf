/**
 * What the policy says of every customer of a book, on a day.
 *
 *  - a decision stands at the same index as its customer;
 *  - money decides only when the user said how the floors read in money: 2,000 as ¥, as thousand ¥, as ten-thousand ¥;
 *  - in a ledger the last order is the last contact that is known of; whoever has no order that counts (all cancelled, unpaid, still
 *    to come) is "never contacted".
 */
import type { Book, Customer } from '../book/book';
import type { Day } from '../policy/day';
import type { Policy } from '../policy/policy';
import { scoreOf, type Score } from '../policy/score';
import { nextContact, stateOn, type NextContact, type State } from '../policy/state';
import { tierOf, TIERS, type Tier, type TierDecision } from '../policy/tier';

export interface Decision {
  readonly tier: Tier | null;
  readonly basis: TierDecision['basis'] | null;
  readonly score: Score | null;
  readonly next: Day | null;
  readonly by: Day | null;
  readonly byHand: boolean;
  readonly state: State;
}

export function decide(book: Book, policy: Policy, today: Day): Decision[] {
  const contactOf = contacts(policy);
  return book.customers.map((customer) => decisionOf(customer, policy, today, contactOf));
}

type ContactOf = (tier: Tier | null, customer: Customer) => NextContact;

function decisionOf(customer: Customer, policy: Policy, today: Day, contactOf: ContactOf): Decision {
  const decided = tierOf(customer.volume, customer.potential, policy);
  const tier = decided?.tier ?? null;
  const contact = contactOf(tier, customer);
  return {
    tier,
    basis: decided?.basis ?? null,
    score: scoreOf(customer.factors, policy),
    next: contact.next,
    by: contact.by,
    byHand: contact.byHand,
    state: stateOn(today, tier, contact),
  };
}

/** Many customers, few days: each tier's dates after each day are worked out once. */
function contacts(policy: Policy): ContactOf {
  const known = new Map<Tier, Map<Day, NextContact>>(TIERS.map((tier) => [tier, new Map()]));
  return (tier, { lastContact, typedNext }) => {
    const after = tier === null || typedNext !== null ? undefined : known.get(tier);
    if (after === undefined || lastContact === null) return nextContact({ tier, lastContact, typedNext }, policy);
    let contact = after.get(lastContact);
    if (!contact) after.set(lastContact, (contact = nextContact({ tier, lastContact, typedNext }, policy)));
    return contact;
  };
}
