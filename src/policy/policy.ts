/**
 * The policy: everything that can be decided otherwise, as one plain value.
 *
 * The defaults stand where their rule stands (`FLOORS` in tier, `CADENCE` in cadence, …) and are only gathered here. A
 * policy comes from a sheet that people edit, so it can be impossible: `problemsOf` names each such place, and a policy
 * with problems is shown, not used. The rules themselves stay total and never throw on one.
 *
 * Deliberately not a problem: tiers with the same rhythm (S and A have it by default), weights that do not add up to 100
 * (only their proportions matter).
 */
import { CADENCE, type CadencePolicy } from './cadence';
import { CUTS, type Cuts } from './pareto';
import { BANDS, FACTORS, WEIGHTS, type ScorePolicy } from './score';
import { FLOORS, TIERS, type Tier, type TierPolicy } from './tier';
import { CHINA, isWorkday, nextWorkday, type Calendar } from './workday';

/** What drives the next date. Score and stage (G13) have no rhythm of their own yet. */
export const DRIVERS = ['tier'] as const;

export type Driver = (typeof DRIVERS)[number];

export interface Policy extends TierPolicy, CadencePolicy, ScorePolicy {
  readonly cuts: Cuts;
  /** The tiers whose customers are called key customers. */
  readonly keyTiers: readonly Tier[];
  readonly driver: Driver;
}

export const DEFAULT_POLICY: Policy = {
  floors: FLOORS,
  inclusive: true,
  basis: 'larger',
  cadence: CADENCE,
  calendar: CHINA,
  weights: WEIGHTS,
  bands: BANDS,
  cuts: CUTS,
  keyTiers: ['S', 'A'],
  driver: 'tier',
};

export interface PolicyProblem {
  /** Where it stands: 'floors.B', 'cadence.S.by', 'weights', 'calendar.makeUps'. */
  readonly place: string;
  readonly code:
    | 'not-a-number'
    | 'not-positive'
    | 'negative'
    | 'not-whole'
    | 'too-large'
    | 'not-below-the-one-above'
    | 'by-before-due'
    | 'no-weight'
    | 'rest-and-work'
    | 'no-working-day';
}

/** Ten years: no rhythm is slower. */
const LONGEST_RHYTHM = 3650;

/** What makes a policy impossible; empty when it can be used. One problem a place. */
export function problemsOf(policy: Policy): PolicyProblem[] {
  return [
    ...floorProblems(policy),
    ...cadenceProblems(policy),
    ...weightProblems(policy),
    ...descending('bands', ['A', policy.bands.A], ['B', policy.bands.B], 100),
    ...descending('cuts', ['B', policy.cuts.B], ['A', policy.cuts.A], 1),
    ...calendarProblems(policy.calendar),
  ];
}

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

function cadenceProblems({ cadence }: CadencePolicy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const tier of TIERS) {
    const { due, by } = cadence[tier];
    const dueCode = wrongDays(due);
    const byCode = wrongDays(by) ?? (by < due ? 'by-before-due' : null);
    if (dueCode) problems.push({ place: `cadence.${tier}.due`, code: dueCode });
    if (byCode) problems.push({ place: `cadence.${tier}.by`, code: byCode });
  }
  return problems;
}

function weightProblems({ weights }: ScorePolicy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  for (const factor of FACTORS) {
    const code = wrongNumber(weights[factor], 'zero is fine');
    if (code) problems.push({ place: `weights.${factor}`, code });
  }
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
  const upperCode = wrongNumber(upper) ?? (upper > top ? 'too-large' : null);
  const lowerCode =
    wrongNumber(lower) ?? (lower > top ? 'too-large' : lower < upper ? null : 'not-below-the-one-above');
  const problems: PolicyProblem[] = [];
  if (upperCode) problems.push({ place: `${place}.${upperName}`, code: upperCode });
  if (lowerCode) problems.push({ place: `${place}.${lowerName}`, code: lowerCode });
  return problems;
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

function wrongNumber(value: number, zero?: 'zero is fine'): 'not-a-number' | 'negative' | 'not-positive' | null {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (value < 0) return 'negative';
  return value === 0 && !zero ? 'not-positive' : null;
}

function wrongDays(days: number): PolicyProblem['code'] | null {
  const code = wrongNumber(days);
  if (code) return code;
  if (!Number.isInteger(days)) return 'not-whole';
  return days > LONGEST_RHYTHM ? 'too-large' : null;
}
