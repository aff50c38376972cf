/**
 * The policy as tables of a sheet: which there are, and which cell says what.
 *
 *  - a table is a list of rows with an id each (`tiers` B, `settings` basis); a cell is named table.row.column, on the command line too;
 *  - rows are known by their id, columns by hidden names: headings, order and language of the sheet are the user's;
 *  - days off and make-up working days are plain lists of dates, official ones included: what is on the sheet is the whole calendar,
 *    so that Excel's own formulas can work with it. The first rows of each are left free for days of one's own;
 *  - only what the policy really uses has a row. The driver of the next date has none: there is one choice as yet (G13).
 */
import { FACTORS, type ByFactor } from '../policy/score';
import type { ByTier } from '../policy/tier';
import { TIERS } from '../policy/tier';

export const SETTINGS = ['atFloor', 'basis', 'keyTiers', 'cutA', 'cutB'] as const;

export type Setting = (typeof SETTINGS)[number];

/** The first column of each holds the ids, or the days. */
export const POLICY_TABLES = {
  tiers: ['tier', 'floor', 'due', 'by'],
  weights: ['id', 'weight'],
  bands: ['id', 'floor'],
  settings: ['id', 'value'],
  off: ['day'],
  work: ['day'],
} as const;

export type PolicyTable = keyof typeof POLICY_TABLES;

export const TABLE_NAMES = Object.keys(POLICY_TABLES) as readonly PolicyTable[];

export const BAND_ROWS = ['A', 'B'] as const;

/** The ids of the tables that have ids. */
export const ROW_IDS = { tiers: TIERS, weights: FACTORS, bands: BAND_ROWS, settings: SETTINGS } as const;

/** Rows at the top of each list of days that are left for the user's own. */
export const OWN_DAYS = 8;

const PREFIX = '_vf.policy.';

/** The hidden name of a column: its heading and its cells. */
export const policyName = (table: PolicyTable, column: string): string => `${PREFIX}${table}.${column}`;

export const POLICY_NAMES: readonly string[] = TABLE_NAMES.flatMap((table) =>
  POLICY_TABLES[table].map((column) => policyName(table, column)),
);

/** A sheet that has this name is the policy. */
export const POLICY_MARK = policyName('tiers', 'tier');

/** 'tiers.B.floor' in its parts; null if there is no such cell. The row of a day is its number in the list, from 1. */
export function cellNamed(text: string): { table: PolicyTable; row: string; column: string } | null {
  const [table = '', row = '', column = '', ...rest] = text.split('.');
  const known = TABLE_NAMES.find((name) => name === table);
  if (!known || rest.length > 0) return null;
  const columns: readonly string[] = POLICY_TABLES[known];
  if (known === 'off' || known === 'work')
    return column === 'day' && /^[1-9]\d{0,3}$/.test(row) ? { table: known, row, column } : null;
  const ids: readonly string[] = ROW_IDS[known];
  return ids.includes(row) && columns.indexOf(column) > 0 ? { table: known, row, column } : null;
}

/** Where a default comes from and why it is as it is, in the user's words. */
export interface Reason {
  readonly where: string;
  readonly why: string;
}

export interface NamedReason extends Reason {
  readonly name: string;
}

/** Every word of the sheet. */
export interface PolicySheetWords {
  readonly sheet: string;
  readonly title: string;
  readonly intro: string;
  readonly titles: { readonly [table in PolicyTable]: string };
  /** Headings of the columns with the numbers. */
  readonly heads: {
    readonly tier: string;
    readonly floor: string;
    readonly due: string;
    readonly by: string;
    readonly factor: string;
    readonly weight: string;
    readonly band: string;
    readonly bandFloor: string;
    readonly setting: string;
    readonly value: string;
    readonly unit: string;
    readonly id: string;
    readonly off: string;
    readonly work: string;
    readonly note: string;
    readonly where: string;
    readonly why: string;
  };
  readonly tiers: ByTier<Reason>;
  readonly factors: ByFactor<NamedReason>;
  readonly points: string;
  readonly bands: { readonly [band in (typeof BAND_ROWS)[number]]: Reason };
  readonly settings: { readonly [setting in Setting]: NamedReason & { readonly unit: string } };
  /** Beside the free rows of the lists of days, and beside an official day of a year. */
  readonly ownDay: string;
  readonly official: (year: number) => string;
  readonly locale: 'en' | 'zh-CN' | 'zh-TW';
}
