/**
 * Workload: how many contacts a week a policy asks for.
 *
 *  - a customer of a tier that is due after 3 days asks for 7 ÷ 3 contacts a week, whoever it belongs to;
 *  - `least` is what keeps everybody from being overdue (7 ÷ by), `full` is calling each on the day it is due (7 ÷ due);
 *  - a customer without a tier has no rhythm and counts for nothing.
 *
 * Deliberately not done: rest days (a week has its seven days whether or not two of them are off), and how long a contact takes.
 * Source: G8 (100 customers of one salesperson at the source's rhythm are 85–130 contacts a week).
 */
import type { CadencePolicy } from './cadence';
import type { Tier } from './tier';

export interface Workload {
  readonly least: number;
  readonly full: number;
}

/** Each to one decimal. */
export function contactsPerWeek(tiers: readonly (Tier | null)[], { cadence }: CadencePolicy): Workload {
  let least = 0;
  let full = 0;
  for (const tier of tiers) {
    if (tier === null) continue;
    least += 7 / cadence[tier].by;
    full += 7 / cadence[tier].due;
  }
  const rounded = (contacts: number) => Math.round(contacts * 10 + 1e-9) / 10;
  return { least: rounded(least), full: rounded(full) };
}
