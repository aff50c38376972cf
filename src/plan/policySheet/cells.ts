/**
 * The cells of the policy sheet that say one thing each: one row of a table for every cell, by its one name.
 *
 *  - the name is that of the command line and of what the sheet is asked for, `tiers.B.floor`; `place` is the same thing
 *    in the policy, `floors.B`, as problems.ts calls it;
 *  - how a cell is written, read, listed and refused goes by its kind (kinds.ts);
 *  - a new setting is a row of `SETTING_CELLS`, its words in `PolicySheetWords.settings`, and what is done with it.
 *    A sheet that an older version of ours has made goes on without it (find.ts).
 *
 * Lists that a person may add to (days, steps, salespeople, stages, intents, groups) are read in lists.ts.
 */
import type { Cell } from '../../book/book';
import { POOL_CLOCKS, REVIEW_EVERY } from '../../policy/clocks';
import type { Locale } from '../../policy/locale';
import type { Policy } from '../../policy/policy';
import { FACTORS } from '../../policy/score';
import { TIERS } from '../../policy/tier';
import {
  BASIS,
  COLOUR,
  DRIVER,
  NUMBER,
  NUMBER_OR_NONE,
  numberOf,
  SIGN,
  TIER_LIST,
  type Kind,
  type ReadCode,
} from './kinds';

/** 'grace', 'review.month', 'cadence.B.due'. */
type Place<Of> = Of extends number | string | boolean | null | readonly unknown[] | ReadonlySet<unknown>
  ? never
  : { [Part in keyof Of & string]: Part | `${Part}.${Place<Of[Part]>}` }[keyof Of & string];

type At<Of, P extends string> = P extends `${infer Part}.${infer Rest}`
  ? Part extends keyof Of
    ? At<Of[Part], Rest>
    : never
  : P extends keyof Of
    ? Of[P]
    : never;

interface More {
  /** The version of our sheets that has it first. */
  readonly since: number;
  /** Part of the method that a preset sets (presets.ts). */
  readonly isMethod?: true;
  readonly format?: 'percent';
}

export interface PolicyCell extends More {
  readonly place: string;
  readonly write: (policy: Policy, locale: Locale) => Cell;
  /** The policy with what the cell says; `wrong` where it says nothing that can be. */
  readonly read: (policy: Policy, cell: Cell) => { readonly policy: Policy; readonly wrong: ReadCode | null };
  readonly list: ((locale: Locale) => readonly string[]) | null;
  readonly typed: (said: string, locale: Locale) => Cell | null;
}

function cell<P extends Place<Policy>>(place: P, kind: Kind<At<Policy, P>>, more: More): PolicyCell {
  const path = place.split('.');
  return {
    ...more,
    place,
    write: (policy, locale) => kind.write(valueAt(policy, path) as At<Policy, P>, locale),
    read: (policy, said) => {
      const value = kind.read(said);
      if (value !== undefined) return { policy: withValue(policy, path, value), wrong: null };
      const wrong = said === '' ? 'blank' : kind.wrong;
      return { policy: 'refused' in kind ? withValue(policy, path, kind.refused) : policy, wrong };
    },
    list: kind.list ?? null,
    typed: kind.typed ?? (() => null),
  };
}

type Branch = { readonly [part: string]: unknown };

const valueAt = (policy: Policy, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, part) => (at as Branch)[part], policy);

function withValue<T>(at: T, [part = '', ...rest]: readonly string[], value: unknown): T {
  return { ...at, [part]: rest.length === 0 ? value : withValue((at as Branch)[part], rest, value) };
}

/** In the order in which the sheet has them. */
export const SETTING_CELLS = {
  driver: cell('driver', DRIVER, { since: 2, isMethod: true }),
  grace: cell('grace', NUMBER, { since: 2, isMethod: true }),
  atFloor: cell('inclusive', SIGN, { since: 1, isMethod: true }),
  basis: cell('basis', BASIS, { since: 1, isMethod: true }),
  potentialWeight: cell('potentialWeight', NUMBER, { since: 2, isMethod: true }),
  keyTiers: cell('keyTiers', TIER_LIST, { since: 1 }),
  colour: cell('colour', COLOUR, { since: 2 }),
  cutA: cell('cuts.A', NUMBER, { since: 1, format: 'percent' }),
  cutB: cell('cuts.B', NUMBER, { since: 1, format: 'percent' }),
  reviewMonth: cell('review.month', NUMBER, { since: 2 }),
  reviewFrom: cell('review.from', NUMBER, { since: 2 }),
  reviewTo: cell('review.to', NUMBER, { since: 2 }),
  reviewEvery: cell('review.every', numberOf(REVIEW_EVERY), { since: 2 }),
  reviewReminder: cell('review.reminder', NUMBER, { since: 2 }),
  provisional: cell('provisional', NUMBER, { since: 2 }),
  active: cell('active', NUMBER, { since: 2 }),
  quoteAfter: cell('calls.quoteAfter', NUMBER, { since: 3 }),
  sampleAfter: cell('calls.sampleAfter', NUMBER, { since: 3 }),
  staleAfter: cell('calls.staleAfter', NUMBER, { since: 3 }),
  ahead: cell('calls.ahead', NUMBER, { since: 3 }),
} as const;

export type Setting = keyof typeof SETTING_CELLS;

export const SETTINGS = Object.keys(SETTING_CELLS) as readonly Setting[];

export const settingName = (setting: Setting): string => `settings.${setting}.value`;

/** The bands of the score that have a rhythm; the last has no floor, as D has none. */
export const BAND_ROWS = ['A', 'B', 'C'] as const;

/** Everybody else's, and so blank. */
export const LOWEST_FLOORS = ['tiers.D.floor', 'bands.C.floor'] as const;

const first = { since: 1, isMethod: true } as const;
const second = { since: 2, isMethod: true } as const;

/** By name: 'tiers.B.floor'. */
export const CELLS: ReadonlyMap<string, PolicyCell> = new Map<string, PolicyCell>([
  ...TIERS.flatMap((tier): [string, PolicyCell][] => [
    ...(tier === 'D' ? [] : [[`tiers.${tier}.floor`, cell(`floors.${tier}`, NUMBER, first)] as [string, PolicyCell]]),
    [`tiers.${tier}.due`, cell(`cadence.${tier}.due`, NUMBER, first)],
    [`tiers.${tier}.by`, cell(`cadence.${tier}.by`, NUMBER, first)],
  ]),
  ...BAND_ROWS.flatMap((band): [string, PolicyCell][] => [
    ...(band === 'C' ? [] : [[`bands.${band}.floor`, cell(`bands.${band}`, NUMBER, first)] as [string, PolicyCell]]),
    [`bands.${band}.due`, cell(`bandCadence.${band}.due`, NUMBER, second)],
    [`bands.${band}.by`, cell(`bandCadence.${band}.by`, NUMBER, second)],
  ]),
  ...FACTORS.map((factor): [string, PolicyCell] => [
    `weights.${factor}.weight`,
    cell(`weights.${factor}`, NUMBER, first),
  ]),
  ...SETTINGS.map((setting): [string, PolicyCell] => [settingName(setting), SETTING_CELLS[setting]]),
  ['capacity.everyone.contacts', cell('capacity.everyone', NUMBER_OR_NONE, { since: 2 })],
  ...POOL_CLOCKS.map((clock): [string, PolicyCell] => [
    `pools.${clock}.days`,
    cell(`pools.${clock}`, NUMBER, { since: 2 }),
  ]),
]);
