/**
 * Where a customer stands on a given day.
 *
 *  - *overdue*: today is after `by` · *due*: from `due` to `by`, both included · *upcoming*: before `due`;
 *  - *never*: a tier (or a score that drives), but nobody has been in contact yet · *none*: neither, so no rhythm;
 *  - *unreadable*: something stands where the last contact should, and no day can be read in it. That is not never, and
 *    nothing can be said of it until somebody mends the cell;
 *  - *by-hand*: a next-contact date that a person typed wins, whatever the day, also without a tier (G30).
 *
 * A typed date is a plan for one contact. Once there has been contact on it or since, it is spent, and the rhythm holds
 * again; a stale plan would otherwise hide an overdue customer for ever. It is not moved off a rest day: a person chose
 * it. A last contact in the future is reckoned with like any other; that it is a mistake is reported where the sheet is
 * read.
 */
import type { Day } from './day';
import { nextDate, type Drive, type Driven, type DrivePolicy } from './drive';
import type { Band } from './score';
import type { Tier } from './tier';

export const STATES = ['overdue', 'due', 'upcoming', 'never', 'unreadable', 'by-hand', 'none'] as const;

export type State = (typeof STATES)[number];

/** One value for each state. */
export type ByState<T> = { readonly [state in State]: T };

/** What the dates of a customer depend on. */
export interface Contacted extends Driven {
  /** A next-contact date that a person typed. */
  readonly typedNext: Day | null;
}

export interface NextContact {
  /** Due from this day on; null when there is no rhythm or has been no contact. */
  readonly next: Day | null;
  /** Overdue after this day. */
  readonly by: Day | null;
  readonly byHand: boolean;
  /** What set `next`; null by hand, and where there is none. */
  readonly driven: Drive | null;
}

const NO_DATE: NextContact = { next: null, by: null, byHand: false, driven: null };

export function nextContact(customer: Contacted, policy: DrivePolicy): NextContact {
  const { lastContact, typedNext } = customer;
  if (typedNext !== null && isOpen(typedNext, lastContact)) {
    return { next: typedNext, by: typedNext, byHand: true, driven: null };
  }
  const found = nextDate(customer, policy);
  return found ? { next: found.due, by: found.by, byHand: false, driven: found.saidDue.drive } : NO_DATE;
}

/**
 * The state of a customer with this `nextContact`; `rhythm` is what it would be contacted by, a tier or a band.
 * `unread`: the last contact is not known because its cell cannot be read.
 */
export function stateOn(
  today: Day,
  rhythm: Tier | Band | null,
  { next, by, byHand }: NextContact,
  unread = false,
): State {
  if (byHand) return 'by-hand';
  if (next === null || by === null) {
    if (unread) return 'unreadable';
    return rhythm === null ? 'none' : 'never';
  }
  if (today > by) return 'overdue';
  return today >= next ? 'due' : 'upcoming';
}

/** What the customer is contacted by, sample or not: its tier, else the band of its score where that may drive. */
export function rhythmOf({ tier, band = null }: Driven, { driver }: Pick<DrivePolicy, 'driver'>): Tier | Band | null {
  return tier ?? (driver === 'score' || driver === 'earliest' ? band : null);
}

/** Does a typed date still lie ahead of the last contact? If not, it is spent. */
export function isOpen(typedNext: Day, lastContact: Day | null): boolean {
  return lastContact === null || typedNext > lastContact;
}
