/**
 * The policy: everything that can be decided otherwise, as one plain value.
 *
 * The defaults stand where their rule stands (`FLOORS` in tier, `CADENCE` in cadence, …) and are only gathered here. A
 * policy comes from a sheet that people edit, so it can be impossible: `problemsOf` (impossible.ts) names each such
 * place, and a policy with problems is shown, not used. The rules themselves stay total and never throw on one.
 */
import { CALL_POLICY, type CallPolicy } from './callReasons';
import { CAPACITY, type CapacityPolicy } from './capacity';
import { CLOCKS, type ClockPolicy } from './clocks';
import { DRIVE, type DrivePolicy } from './drive';
import { CUTS, type Cuts } from './pareto';
import { BANDS, WEIGHTS, type ScorePolicy } from './score';
import { FLOORS, POTENTIAL_WEIGHT, type Tier, type TierPolicy } from './tier';
import { INTENT_SHARES, STAGE_SHARES, type WillPolicy } from './likelihood';
import { CHINA } from './workday';

/** What is painted where a customer is due or overdue: its name and our columns · its whole row · nothing. */
export const COLOURS = ['ours', 'row', 'nothing'] as const;

export type Colour = (typeof COLOURS)[number];

/** Customers of one's own choosing (S21): those whose cell under a header holds a text. */
export interface Group {
  readonly name: string;
  /** A header of the sheet, as it is written there. */
  readonly column: string;
  /** '' is: anything at all. */
  readonly contains: string;
}

export interface Policy extends TierPolicy, DrivePolicy, ScorePolicy, WillPolicy, CapacityPolicy, ClockPolicy {
  readonly cuts: Cuts;
  /** The tiers whose customers are called key customers. */
  readonly keyTiers: readonly Tier[];
  readonly colour: Colour;
  /** When a row is a reason to call. */
  readonly calls: CallPolicy;
  readonly groups: readonly Group[];
}

export const DEFAULT_POLICY: Policy = {
  floors: FLOORS,
  inclusive: true,
  basis: 'larger',
  potentialWeight: POTENTIAL_WEIGHT,
  ...DRIVE,
  calendar: CHINA,
  weights: WEIGHTS,
  bands: BANDS,
  stages: STAGE_SHARES,
  intents: INTENT_SHARES,
  cuts: CUTS,
  keyTiers: ['S', 'A'],
  capacity: CAPACITY,
  ...CLOCKS,
  colour: 'ours',
  calls: CALL_POLICY,
  groups: [],
};
