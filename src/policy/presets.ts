/**
 * Policies to begin with. A preset is a method: floors, rhythms, score and driver. Everything that belongs to the house
 * stays as it is: days off, capacity, stages, intents, pools, review, colours, groups.
 *
 *  - `t0`: the source as it is written (T0 #2, #3);
 *  - `score3`: three tiers by score, A, B and C, each with its own rhythm (T1 #24–27; figures ours, see drive.ts);
 *  - `slow`: an exporter's rhythm for customers who order already, monthly to half-yearly. The figures are LianLian's
 *    published example (A monthly, C every 2 months, D every 3, E every 6), from the top tier down; its tiers have
 *    other letters than ours. The week between due and overdue is ours, the source has one number;
 *  - `sequence`: T0, and for a customer with a sample the days 1-1-2-3-7-7-15 after it was sent;
 *  - `own` is what the workbook says when it is none of these.
 */
import { DEFAULT_POLICY, type Policy } from './policy';

export const PRESETS = ['t0', 'score3', 'slow', 'sequence', 'own'] as const;

export type Preset = (typeof PRESETS)[number];

type Method = Pick<
  Policy,
  | 'floors'
  | 'inclusive'
  | 'basis'
  | 'potentialWeight'
  | 'driver'
  | 'cadence'
  | 'bandCadence'
  | 'sequence'
  | 'grace'
  | 'weights'
  | 'bands'
>;

const T0 = methodOf(DEFAULT_POLICY);

const METHODS: { readonly [preset in Exclude<Preset, 'own'>]: Method } = {
  t0: T0,
  score3: { ...T0, driver: 'score' },
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
  sequence: { ...T0, driver: 'sequence' },
};

/** `policy` with the method of the preset; of `own`, as it is. */
export function presetPolicy(preset: Preset, policy: Policy): Policy {
  return preset === 'own' ? policy : { ...policy, ...METHODS[preset] };
}

/** The preset whose method this is. */
export function presetOf(policy: Policy): Preset {
  const own = JSON.stringify(methodOf(policy));
  return PRESETS.find((preset) => preset !== 'own' && JSON.stringify(methodOf(METHODS[preset])) === own) ?? 'own';
}

/** In one order at every depth, so that two of them compare as text. */
function methodOf(policy: Method): Method {
  const { floors, cadence, bandCadence, weights, bands } = policy;
  const window = ({ due, by }: { due: number; by: number }) => ({ due, by });
  return {
    floors: { S: floors.S, A: floors.A, B: floors.B, C: floors.C },
    inclusive: policy.inclusive,
    basis: policy.basis,
    potentialWeight: policy.potentialWeight,
    driver: policy.driver,
    cadence: {
      S: window(cadence.S),
      A: window(cadence.A),
      B: window(cadence.B),
      C: window(cadence.C),
      D: window(cadence.D),
    },
    bandCadence: { A: window(bandCadence.A), B: window(bandCadence.B), C: window(bandCadence.C) },
    sequence: [...policy.sequence],
    grace: policy.grace,
    weights: {
      value: weights.value,
      potential: weights.potential,
      willingness: weights.willingness,
      risk: weights.risk,
    },
    bands: { A: bands.A, B: bands.B },
  };
}
