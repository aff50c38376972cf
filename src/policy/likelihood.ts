/**
 * How willing a customer is, by what the sheet says of it: the stage of the deal and the word for its intent.
 *
 *  - a stage is as willing as it is likely to be paid (G18); the five intents are steps of a quarter;
 *  - both lists can be changed, renamed and added to: a row of one's own has a name and no id.
 *
 * Sources: T2 #42 (five states), G18 (10/25/50/90/100, lost 0), T1 #24 (willingness is one of four factors).
 */
export const STAGES = ['contact', 'need', 'proposal', 'signed', 'paid', 'lost'] as const;

/** Funnel stages in their order, and lost. */
export type Stage = (typeof STAGES)[number];

export const INTENTS = ['high', 'fairlyHigh', 'medium', 'fairlyLow', 'low'] as const;

export type Intent = (typeof INTENTS)[number];

/** A row of one of the two lists. */
export interface Likelihood<Id extends string> {
  /** Null for a row of one's own. */
  readonly id: Id | null;
  /** '' where it is called what it always is. */
  readonly name: string;
  /** 0–1. */
  readonly share: number;
}

const known = <Id extends string>(id: Id, share: number): Likelihood<Id> => ({ id, name: '', share });

export const STAGE_SHARES: readonly Likelihood<Stage>[] = [
  known('contact', 0.1),
  known('need', 0.25),
  known('proposal', 0.5),
  known('signed', 0.9),
  known('paid', 1),
  known('lost', 0),
];

export const INTENT_SHARES: readonly Likelihood<Intent>[] = [
  known('high', 1),
  known('fairlyHigh', 0.75),
  known('medium', 0.5),
  known('fairlyLow', 0.25),
  known('low', 0),
];

export interface WillPolicy {
  readonly stages: readonly Likelihood<Stage>[];
  readonly intents: readonly Likelihood<Intent>[];
}
