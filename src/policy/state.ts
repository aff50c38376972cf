/**
 * Where a customer stands on a given day.
 *
 *  - *overdue*: today is after `by` · *due*: from `due` to `by`, both included · *upcoming*: before `due`;
 *  - *never*: a tier, but nobody has been in contact yet · *none*: no tier, so no rhythm;
 *  - *by-hand*: a next-contact date that a person typed wins, whatever the day, also without a tier (G30).
 *
 * A typed date is a plan for one contact. Once there has been contact on it or since, it is spent, and the rhythm holds
 * again; a stale plan would otherwise hide an overdue customer for ever. It is not moved off a rest day: a person chose it.
 * A last contact in the future is reckoned with like any other; that it is a mistake is reported where the sheet is read.
 */
import { contactWindow, type CadencePolicy } from './cadence';
import type { Day } from './day';
import type { Tier } from './tier';

export const STATES = ['overdue', 'due', 'upcoming', 'never', 'by-hand', 'none'] as const;

export type State = (typeof STATES)[number];

/** One value for each state. */
export type ByState<T> = { readonly [state in State]: T };

/** What the dates of a customer depend on. */
export interface Contacted {
  readonly tier: Tier | null;
  readonly lastContact: Day | null;
  /** A next-contact date that a person typed. */
  readonly typedNext: Day | null;
}

export interface NextContact {
  /** Due from this day on; null when there is no tier or has been no contact. */
  readonly next: Day | null;
  /** Overdue after this day. */
  readonly by: Day | null;
  readonly byHand: boolean;
}

const NO_DATE: NextContact = { next: null, by: null, byHand: false };

export function nextContact(customer: Contacted, policy: CadencePolicy): NextContact {
  const { tier, lastContact, typedNext } = customer;
  if (typedNext !== null && isOpen(typedNext, lastContact)) return { next: typedNext, by: typedNext, byHand: true };
  if (tier === null || lastContact === null) return NO_DATE;
  const { due, by } = contactWindow(lastContact, tier, policy);
  return { next: due, by, byHand: false };
}

/** The state of a customer with this tier and this `nextContact`. */
export function stateOn(today: Day, tier: Tier | null, { next, by, byHand }: NextContact): State {
  if (byHand) return 'by-hand';
  if (tier === null) return 'none';
  if (next === null || by === null) return 'never';
  if (today > by) return 'overdue';
  return today >= next ? 'due' : 'upcoming';
}

/** Does a typed date still lie ahead of the last contact? If not, it is spent. */
export function isOpen(typedNext: Day, lastContact: Day | null): boolean {
  return lastContact === null || typedNext > lastContact;
}
