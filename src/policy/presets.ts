/**
 * Policies to begin with. A preset is everything but the calendar: days off are a matter of the place, not of the method.
 *
 *  - `t0`: the source as it is written (T0 #2, #3);
 *  - `slow`: an exporter's rhythm for customers who order already, monthly to half-yearly. The figures are LianLian's published
 *    example (A monthly, C every 2 months, D every 3, E every 6), from the top tier down; its tiers have other letters than ours. The
 *    week between due and overdue is ours, the source has one number.
 *
 * Deliberately not here: *three tiers by score* (the score drives no date yet, G13) and *sample sequence 1-1-2-3-7-7-15* (a different
 * pause after every contact; a rhythm here is one pause for ever). To offer them half would be to offer something else.
 */
import { DEFAULT_POLICY, type Policy } from './policy';

export const PRESETS = ['t0', 'slow'] as const;

export type Preset = (typeof PRESETS)[number];

const T0: Omit<Policy, 'calendar'> = DEFAULT_POLICY;

const POLICIES: { readonly [preset in Preset]: Omit<Policy, 'calendar'> } = {
  t0: T0,
  slow: {
    ...T0,
    cadence: {
      S: { due: 30, by: 37 },
      A: { due: 30, by: 37 },
      B: { due: 60, by: 67 },
      C: { due: 90, by: 97 },
      D: { due: 180, by: 187 },
    },
  },
};

/** The preset with the calendar of `policy`. */
export function presetPolicy(preset: Preset, { calendar }: Pick<Policy, 'calendar'>): Policy {
  return { ...POLICIES[preset], calendar };
}
