/**
 * The rules as numbers and days, for programs that are not ours: floors and rhythms from the highest tier down, and
 * every working day of the years in question. The days are counted here afresh, from the official lists alone.
 */
import { DEFAULT_POLICY } from '../../src/policy/policy';
import { TIERS } from '../../src/policy/tier';
import { FIRST_LAST, TODAY } from './customers';

export interface Rules {
  readonly tiers: readonly {
    readonly tier: string;
    readonly floor: number;
    /** Calendar days after the last contact. */
    readonly due: number;
    readonly by: number;
  }[];
  /** Serials, in order. */
  readonly workingDays: readonly number[];
}

const MONTH = 31;

export function rulesOfBench(): Rules {
  const { floors, cadence, calendar } = DEFAULT_POLICY;
  const makeUps = new Set<number>(calendar.makeUps);
  const holidays = new Set<number>(calendar.holidays);
  const workingDays: number[] = [];
  for (let day: number = FIRST_LAST - MONTH; day <= TODAY + 2 * MONTH; day++) {
    // Serial 1 was a Sunday to Excel's weekdays: 0 is Saturday, 1 Sunday.
    const weekend = day % 7 < 2;
    if (makeUps.has(day) || (!weekend && !holidays.has(day))) workingDays.push(day);
  }
  return {
    tiers: TIERS.map((tier) => ({ tier, floor: tier === 'D' ? 0 : floors[tier], ...cadence[tier] })),
    workingDays,
  };
}
