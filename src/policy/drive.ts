/**
 * What drives the next date (G13): the tier, the score, a sample under way, or whichever of them is earliest.
 *
 *  - *tier*: the rhythm of the tier · *score*: the rhythm of the band A, B or C;
 *  - *sequence*: days after the sample was sent, one after the other; the next is the first that lies after the last
 *    contact, and there is a day of grace. Sending the sample is a contact, so nobody with a sample on the way is
 *    "never contacted";
 *  - *earliest*: due on the earliest day that any of them says, and overdue after the earliest of their last days;
 *  - where the driver has nothing to say of a customer (no score, no sample, the last step done) the tier's rhythm goes
 *    on;
 *  - rest days are passed over at the end, so the order of two drivers is that of their plain calendar days; of equals
 *    the first named here is the one that drives.
 *
 * The steps are the practice 1-1-2-3-7-7-15, pauses between contacts, added up. The rhythm of the bands is ours: A as
 * key customers in T3 #68 (3 days, a week at the latest), B at least three times a month, C once a month so as not to
 * disturb (T1 #27). Deliberately not done: a sequence for other events than a sample (a quote, a fair), and several
 * samples of one customer.
 */
import { CADENCE, type CadencePolicy, type Window } from './cadence';
import type { Day } from './day';
import type { Band } from './score';
import type { Tier } from './tier';
import { nextWorkday } from './workday';

export const DRIVERS = ['tier', 'score', 'sequence', 'earliest'] as const;

export type Driver = (typeof DRIVERS)[number];

/** What drove a date. */
export type Drive = Exclude<Driver, 'earliest'>;

export type ByBand<T> = { readonly [band in Band]: T };

export const BAND_CADENCE: ByBand<Window> = {
  A: { due: 3, by: 7 },
  B: { due: 7, by: 10 },
  C: { due: 30, by: 37 },
};

/** Days after the sample was sent. */
export const SEQUENCE: readonly number[] = [1, 2, 4, 7, 14, 21, 36];

export interface DrivePolicy extends CadencePolicy {
  readonly driver: Driver;
  readonly bandCadence: ByBand<Window>;
  /** Rising. */
  readonly sequence: readonly number[];
  /** Days from when a step is due until it is overdue. */
  readonly grace: number;
}

export const DRIVE = {
  cadence: CADENCE,
  driver: 'tier',
  bandCadence: BAND_CADENCE,
  sequence: SEQUENCE,
  grace: 1,
} as const;

/** What the dates of a customer depend on. */
export interface Driven {
  readonly tier: Tier | null;
  /** Of the score; null or absent without one. */
  readonly band?: Band | null;
  readonly lastContact: Day | null;
  readonly sampleSent?: Day | null;
}

/** A date before rest days are passed over, and what said so. */
export interface Said {
  readonly drive: Drive;
  readonly day: Day;
}

/** When to be in touch again; null where nothing says so. */
export interface NextDate {
  readonly due: Day;
  readonly by: Day;
  readonly saidDue: Said;
  readonly saidBy: Said;
}

export function nextDate(customer: Driven, policy: DrivePolicy): NextDate | null {
  const { lastContact: last } = customer;
  const { driver, calendar, grace } = policy;
  const due: Said[] = [];
  const by: Said[] = [];
  const says = (drive: Drive, first: number, latest: number) => {
    due.push({ drive, day: first as Day });
    by.push({ drive, day: latest as Day });
  };
  const step = driver === 'sequence' || driver === 'earliest' ? stepAfter(customer, policy) : null;
  const window = driver === 'score' || driver === 'earliest' ? bandWindow(customer, policy) : null;
  const isLed = driver === 'sequence' ? step !== null : driver === 'score' && window !== null;
  if (!isLed && customer.tier !== null && last !== null) {
    const days = policy.cadence[customer.tier];
    says('tier', last + days.due, last + days.by);
  }
  if (window !== null && last !== null) says('score', last + window.due, last + window.by);
  if (step !== null) says('sequence', step, step + grace);
  const [saidDue, saidBy] = [earliest(due), earliest(by)];
  if (!saidDue || !saidBy) return null;
  const [first, latest] = [nextWorkday(saidDue.day, calendar), nextWorkday(saidBy.day, calendar)];
  return { due: first, by: latest < first ? first : latest, saidDue, saidBy };
}

/**
 * The rhythm that goes on for a customer once no sample is under way; null if it has none. Of two that both count: the
 * faster.
 */
export function steadyWindow({ tier, band = null }: Pick<Driven, 'tier' | 'band'>, policy: DrivePolicy): Window | null {
  const byTier = tier === null ? null : policy.cadence[tier];
  const byBand = band === null ? null : policy.bandCadence[band];
  if (policy.driver === 'score') return byBand ?? byTier;
  if (policy.driver !== 'earliest' || byBand === null) return byTier;
  if (byTier === null) return byBand;
  return { due: Math.min(byTier.due, byBand.due), by: Math.min(byTier.by, byBand.by) };
}

function bandWindow({ band = null }: Driven, policy: DrivePolicy): Window | null {
  return band === null ? null : policy.bandCadence[band];
}

/** The first step after the last contact. */
function stepAfter({ sampleSent = null, lastContact }: Driven, { sequence }: DrivePolicy): Day | null {
  if (sampleSent === null) return null;
  const since = lastContact === null ? -1 : lastContact - sampleSent;
  const step = sequence.find((days) => days > since);
  return step === undefined ? null : ((sampleSent + step) as Day);
}

function earliest(said: readonly Said[]): Said | undefined {
  let first = said[0];
  for (const one of said) if (first && one.day < first.day) first = one;
  return first;
}
