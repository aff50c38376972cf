/**
 * What makes a policy impossible: each such place, and why. A policy without any can be used.
 *
 * Deliberately not a problem: tiers with the same rhythm (S and A have it by default), weights that do not add up to
 * 100 (only their proportions matter), an empty list of steps (then no sample drives a date), a capacity of 0 (on
 * leave), a quote that is stale before it is a reason (then it never is one).
 */
import { POOL_CLOCKS, REVIEW_EVERY } from './clocks';
import type { Window } from './cadence';
import type { Policy } from './policy';
import { FACTORS, type ScorePolicy } from './score';
import { TIERS, type TierPolicy } from './tier';
import { isWorkday, nextWorkday, type Calendar } from './workday';

export interface PolicyProblem {
  /**
   * Where it stands: 'floors.B', 'cadence.S.by', 'weights', 'calendar.makeUps', 'capacity.owners.2'. Lists count from
   * 0.
   */
  readonly place: string;
  readonly code:
    | 'not-a-number'
    | 'not-positive'
    | 'negative'
    | 'not-whole'
    | 'too-large'
    | 'not-below-the-one-above'
    | 'by-before-due'
    | 'ends-before-it-begins'
    | 'no-weight'
    | 'rest-and-work'
    | 'no-working-day'
    | 'no-name'
    | 'named-twice'
    | 'not-a-choice';
}

type Code = PolicyProblem['code'];
type Found = PolicyProblem | null;

/** Ten years: no rhythm is slower. */
const LONGEST_RHYTHM = 3650;

/** Every birthday and holiday there is. */
const A_YEAR = 366;

/** What makes a policy impossible; empty when it can be used. One problem a place. */
export function problemsOf(policy: Policy): PolicyProblem[] {
  const { cadence, bandCadence, bands, cuts, capacity, pools, review, calls } = policy;
  return [
    ...floorProblems(policy),
    ...TIERS.flatMap((tier) => windowProblems(`cadence.${tier}`, cadence[tier])),
    ...(['A', 'B', 'C'] as const).flatMap((band) => windowProblems(`bandCadence.${band}`, bandCadence[band])),
    ...weightProblems(policy),
    ...descending('bands', ['A', bands.A], ['B', bands.B], 100),
    ...descending('cuts', ['B', cuts.B], ['A', cuts.A], 1),
    ...calendarProblems(policy.calendar),
    ...some([
      at('potentialWeight', wrongNumber(policy.potentialWeight, 'zero is fine')),
      at('grace', wrongDays(policy.grace, 'zero is fine')),
      at('capacity.everyone', wrongCapacity(capacity.everyone)),
      ...capacity.owners.map(({ contacts }, i) => at(`capacity.owners.${i}`, wrongCapacity(contacts))),
      ...policy.sequence.map((days, i) =>
        at(`sequence.${i}`, wrongDays(days) ?? notAfter(days, policy.sequence[i - 1])),
      ),
      ...(['stages', 'intents'] as const).flatMap((list) =>
        policy[list].map(({ share }, i) => at(`${list}.${i}`, wrongShare(share))),
      ),
      ...POOL_CLOCKS.map((clock) => at(`pools.${clock}`, wrongDays(pools[clock]))),
      at('pools.warn', pools.warn < Math.min(pools.C, pools.D, pools.enquiry) ? null : 'too-large'),
      at('review.month', wrongDays(review.month) ?? (review.month > 12 ? 'too-large' : null)),
      at('review.from', wrongDays(review.from) ?? (review.from > lastOf(review.month) ? 'too-large' : null)),
      at('review.to', wrongDays(review.to) ?? (review.to > lastOf(review.month) ? 'too-large' : null)),
      at('review.to', review.to < review.from ? 'ends-before-it-begins' : null),
      at('review.reminder', wrongDays(review.reminder, 'zero is fine')),
      at('review.every', REVIEW_EVERY.some((months) => months === review.every) ? null : 'not-a-choice'),
      at('provisional', wrongDays(policy.provisional, 'zero is fine')),
      at('active', wrongDays(policy.active)),
      ...(['quoteAfter', 'sampleAfter', 'staleAfter'] as const).map((days) =>
        at(`calls.${days}`, wrongDays(calls[days])),
      ),
      at('calls.ahead', wrongDays(calls.ahead, 'zero is fine') ?? (calls.ahead > A_YEAR ? 'too-large' : null)),
    ]),
    ...namesIn(
      'capacity.owners',
      capacity.owners.map(({ owner }) => owner),
    ),
    ...namesIn(
      'stages',
      policy.stages.map(({ id, name }) => (id !== null && name === '' ? `(${id})` : name)),
    ),
    ...namesIn(
      'intents',
      policy.intents.map(({ id, name }) => (id !== null && name === '' ? `(${id})` : name)),
    ),
    ...namesIn(
      'groups',
      policy.groups.map(({ name }) => name),
    ),
    ...policy.groups.flatMap(({ column }, i): PolicyProblem[] =>
      column.trim() === '' ? [{ place: `groups.${i}.column`, code: 'no-name' }] : [],
    ),
  ].filter(({ place }, i, all) => all.findIndex((one) => one.place === place) === i);
}

const at = (place: string, code: Code | null): Found => (code === null ? null : { place, code });

const some = (found: readonly Found[]): PolicyProblem[] => found.filter((problem) => problem !== null);

function floorProblems({ floors }: TierPolicy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  let above = Infinity;
  for (const tier of TIERS) {
    if (tier === 'D') continue;
    const floor = floors[tier];
    const code = wrongNumber(floor) ?? (floor < above ? null : 'not-below-the-one-above');
    if (code) problems.push({ place: `floors.${tier}`, code });
    if (Number.isFinite(floor)) above = floor;
  }
  return problems;
}

function windowProblems(place: string, { due, by }: Window): PolicyProblem[] {
  return some([
    at(`${place}.due`, wrongDays(due)),
    at(`${place}.by`, wrongDays(by) ?? (by < due ? 'by-before-due' : null)),
  ]);
}

function weightProblems({ weights }: ScorePolicy): PolicyProblem[] {
  const problems = some(FACTORS.map((factor) => at(`weights.${factor}`, wrongNumber(weights[factor], 'zero is fine'))));
  if (problems.length === 0 && FACTORS.every((factor) => weights[factor] === 0)) {
    problems.push({ place: 'weights', code: 'no-weight' });
  }
  return problems;
}

/** Two lines on a scale from 0 to `top`, the upper one first. */
function descending(
  place: 'bands' | 'cuts',
  [upperName, upper]: [string, number],
  [lowerName, lower]: [string, number],
  top: number,
): PolicyProblem[] {
  const tooLarge = (line: number) => wrongNumber(line) ?? (line > top ? 'too-large' : null);
  return some([
    at(`${place}.${upperName}`, tooLarge(upper)),
    at(`${place}.${lowerName}`, tooLarge(lower) ?? (lower < upper ? null : 'not-below-the-one-above')),
  ]);
}

function calendarProblems(calendar: Calendar): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const day of calendar.makeUps) {
    if (!calendar.holidays.has(day)) continue;
    problems.push({ place: 'calendar.makeUps', code: 'rest-and-work' });
    break;
  }
  for (const day of calendar.holidays) {
    if (isWorkday(nextWorkday(day, calendar), calendar)) continue;
    problems.push({ place: 'calendar.holidays', code: 'no-working-day' });
    break;
  }
  return problems;
}

/** Names that are missing, or stand twice. */
function namesIn(place: string, names: readonly string[]): PolicyProblem[] {
  const seen = new Set<string>();
  return names.flatMap((name, i): PolicyProblem[] => {
    const plain = name.trim().toLowerCase();
    const code = plain === '' ? 'no-name' : seen.has(plain) ? 'named-twice' : null;
    seen.add(plain);
    return some([at(`${place}.${i}.name`, code)]);
  });
}

function wrongNumber(value: number, zero?: 'zero is fine'): 'not-a-number' | 'negative' | 'not-positive' | null {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (value < 0) return 'negative';
  return value === 0 && !zero ? 'not-positive' : null;
}

/** Also for months and days of a month. */
function wrongDays(days: number, zero?: 'zero is fine'): Code | null {
  const code = wrongNumber(days, zero);
  if (code) return code;
  if (!Number.isInteger(days)) return 'not-whole';
  return days > LONGEST_RHYTHM ? 'too-large' : null;
}

const notAfter = (days: number, before: number | undefined): Code | null =>
  before === undefined || days > before ? null : 'named-twice';

const wrongShare = (share: number): Code | null =>
  wrongNumber(share, 'zero is fine') ?? (share > 1 ? 'too-large' : null);

const wrongCapacity = (contacts: number | null): Code | null =>
  contacts === null ? null : wrongNumber(contacts, 'zero is fine');

const lastOf = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
