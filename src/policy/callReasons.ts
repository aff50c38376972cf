/**
 * Why to call now, and what about: from what the row itself says, without a network (S9, S4, T0 reply 15).
 *
 *  - money that is overdue first, then what waits for an answer (quote, sample), then the buyer's own rhythm, then
 *    birthdays and holidays, then the tier within reach, then what is not known yet;
 *  - a reason is a code with its data; the words are locale's;
 *  - what the sheet does not tell gives no reason: a missing date is neither old nor due;
 *  - an order since the quote or sample answers it; one that has waited for half a year is no opening any more.
 *
 * Holidays and the moon calendar are handed in: their tables are packages', and load when they are first asked for.
 */
import { nextBirthday, type Birthday, type LunarCalendar } from './birthday';
import type { Day } from './day';
import { orderDue } from './buying/orderRhythm';
import { tierOf, type Tier, type TierPolicy } from './tier';
import { whyTier } from './why';

/** What to ask a buyer, in the order in which it moves the tier (T0 #6–#10). */
export const QUESTIONS = [
  'volume',
  'potential',
  'supplier',
  'usage',
  'business',
  'application',
  'products',
  'size',
  'founded',
  'capital',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** What a row tells; null and empty where it tells nothing. */
export interface CallFacts {
  /** The last quote that went out. */
  readonly quoted: Day | null;
  /** The last sample that went out. */
  readonly sampled: Day | null;
  readonly overdue: { readonly amount: number; readonly currency: string | null } | null;
  /** Days of orders, as many as are known. */
  readonly orders: readonly Day[];
  readonly volume: number | null;
  readonly potential: number | null;
  /** Two letters, ISO 3166. */
  readonly country: string | null;
  readonly birthday: Birthday | null;
  readonly unknown: readonly Question[];
}

export type CallReason =
  | { readonly code: 'money'; readonly amount: number; readonly currency: string | null }
  | { readonly code: 'quote' | 'sample'; readonly day: Day; readonly days: number }
  | {
      readonly code: 'rhythm';
      readonly last: Day;
      readonly usual: number;
      readonly late: number;
      readonly silent: boolean;
      /** So long a pause comes of itself once in so many times; null until the buyer may be gone. */
      readonly oneIn: number | null;
    }
  /** `month` and `date` as it is told: by the moon where `lunar`. */
  | ({ readonly code: 'birthday'; readonly day: Day; readonly days: number } & Birthday)
  | {
      readonly code: 'holiday';
      readonly day: Day;
      readonly days: number;
      readonly country: string;
      readonly name: string;
      readonly solemn?: true;
    }
  | { readonly code: 'next-tier'; readonly tier: Tier; readonly missing: number }
  | { readonly code: 'ask'; readonly questions: readonly Question[] };

export type CallCode = CallReason['code'];

/** What is to be congratulated on. */
export type Feast = Extract<CallReason, { code: 'birthday' | 'holiday' }>;

export interface CallPolicy {
  /** Days after which an unanswered quote or sample is a reason. */
  readonly quoteAfter: number;
  readonly sampleAfter: number;
  /** Days after which it is one no more. */
  readonly staleAfter: number;
  /** Days ahead that birthdays and holidays are seen. */
  readonly ahead: number;
  /** The share of the next floor that may be missing. */
  readonly within: number;
  /** Questions a call. */
  readonly questions: number;
}

export const CALL_POLICY: CallPolicy = {
  quoteAfter: 14,
  sampleAfter: 14,
  staleAfter: 180,
  ahead: 7,
  within: 0.1,
  questions: 2,
};

export interface Holiday {
  readonly day: Day;
  /** As people there or the reader call it. */
  readonly name: string;
  /** Nothing to congratulate on: a day of mourning or fasting. */
  readonly solemn?: true;
}

/** What is handed in; null where the tables are not there. */
export interface CallTables {
  /** The holidays of a country from a day to a day, both included. */
  readonly holidays: ((country: string, from: Day, to: Day) => readonly Holiday[]) | null;
  readonly moon: LunarCalendar | null;
}

export const NO_TABLES: CallTables = { holidays: null, moon: null };

/** The strongest first. */
export function callReasons(
  facts: CallFacts,
  today: Day,
  { calls: policy, ...tiers }: TierPolicy & { readonly calls: CallPolicy },
  tables: CallTables = NO_TABLES,
): CallReason[] {
  const { overdue, unknown } = facts;
  const reasons: CallReason[] = [];
  if (overdue && overdue.amount > 0) reasons.push({ code: 'money', ...overdue });
  const lastOrder = facts.orders.reduce((latest, day) => Math.max(latest, day), 0);
  for (const [code, day, after] of [
    ['quote', facts.quoted, policy.quoteAfter],
    ['sample', facts.sampled, policy.sampleAfter],
  ] as const) {
    if (day === null || day <= lastOrder) continue;
    const days = today - day;
    if (days >= after && days <= policy.staleAfter) reasons.push({ code, day, days });
  }
  const due = orderDue(facts.orders, today);
  if (due) {
    const oneIn = due.gone ? Math.round(1 / due.chance) : null;
    reasons.push({ code: 'rhythm', last: due.last, usual: Math.round(due.usual), late: due.late, silent: due.silent, oneIn }); // prettier-ignore
  }
  reasons.push(...feasts(facts, today, policy.ahead, tables));
  const near = nextTier(facts, tiers, policy);
  if (near) reasons.push(near);
  const questions = QUESTIONS.filter((question) => unknown.includes(question)).slice(0, policy.questions);
  if (questions.length > 0) reasons.push({ code: 'ask', questions });
  return reasons;
}

/** The next birthday and the next holiday, if they come within the days ahead. */
export function feasts(
  facts: Pick<CallFacts, 'birthday' | 'country'>,
  today: Day,
  ahead: number,
  { holidays, moon }: CallTables,
): Feast[] {
  const reasons: Feast[] = [];
  const birthday = facts.birthday && nextBirthday(facts.birthday, today, moon);
  if (facts.birthday && birthday !== null && birthday - today <= ahead)
    reasons.push({ code: 'birthday', day: birthday, days: birthday - today, ...facts.birthday });
  const { country } = facts;
  if (country === null || !holidays) return reasons;
  const coming = holidays(country, today, (today + ahead) as Day).filter(
    ({ day }) => day >= today && day <= today + ahead,
  );
  const [first] = [...coming].sort((a, b) => a.day - b.day);
  if (first) reasons.push({ code: 'holiday', days: first.day - today, country, ...first });
  return reasons;
}

/** So close to the next floor that one more order may do it; `missing` is what whyTier says. */
function nextTier({ volume, potential }: CallFacts, tiers: TierPolicy, { within }: CallPolicy): CallReason | null {
  if (tierOf(volume, potential, tiers) === null) return null;
  const why = whyTier(volume, potential, tiers);
  const up = why.tier === null ? null : why.toNext;
  if (!up || up.tier === 'D') return null;
  const { missing, tier } = up;
  return missing > 0 && missing <= within * tiers.floors[tier] ? { code: 'next-tier', tier, missing } : null;
}
