/**
 * What the policy says of every customer of a book, on a day.
 *
 *  - a decision stands at the same index as its customer;
 *  - money decides only when the user said how the floors read in money: 2,000 as ¥, as thousand ¥, as ten-thousand ¥;
 *  - in a ledger nobody was ever "never contacted": the last order is the last contact that is known of.
 */
import type { Book, Customer } from '../book/book';
import type { Day } from '../policy/day';
import type { Policy } from '../policy/policy';
import { scoreOf, type Score } from '../policy/score';
import { nextContact, stateOn, type State } from '../policy/state';
import { tierOf, type Tier, type TierDecision } from '../policy/tier';

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
  return book.customers.map((customer) => decisionOf(customer, policy, today));
}

function decisionOf(customer: Customer, policy: Policy, today: Day): Decision {
  const decided = tierOf(customer.volume, customer.potential, policy);
  const tier = decided?.tier ?? null;
  const contact = nextContact({ tier, lastContact: customer.lastContact, typedNext: customer.typedNext }, policy);
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
