/**
 * The policy as tables of a sheet: which there are, and which cell says what.
 *
 *  - a table is a list of rows; a cell is named table.row.column, on the command line too. Rows of ours have an id
 *    (`tiers` B, `settings` basis), rows that a person adds are counted from 1 (`capacity` 2, `off` 1);
 *  - rows are known by their id, columns by hidden names: headings, order and language of the sheet are the user's;
 *  - days off and make-up working days are plain lists of dates, official ones included: what is on the sheet is the
 *    whole calendar, so that Excel's own formulas can work with it. The first rows of each are left free for days of
 *    one's own;
 *  - what came later (`sinceOf`) may be missing on a sheet that an older version of ours has made: then its defaults go
 *    on.
 */
import { BAND_ROWS, SETTING_CELLS, SETTINGS } from './cells';
import { POOL_CLOCKS } from '../../policy/clocks';
import { FACTORS } from '../../policy/score';
import { TIERS } from '../../policy/tier';
import { INTENTS, STAGES } from '../../policy/likelihood';
import { POLICY_PREFIX } from '../stores';

/** The first column of each holds the ids, if it has any. */
export const POLICY_TABLES = {
  tiers: ['tier', 'floor', 'due', 'by'],
  bands: ['id', 'floor', 'due', 'by'],
  weights: ['id', 'weight'],
  capacity: ['id', 'owner', 'contacts'],
  settings: ['id', 'value'],
  pools: ['id', 'days'],
  stages: ['id', 'name', 'probability'],
  intents: ['id', 'name', 'willingness'],
  groups: ['name', 'column', 'contains'],
  off: ['day'],
  work: ['day'],
  sequence: ['days'],
} as const;

export type PolicyTable = keyof typeof POLICY_TABLES;

export const TABLE_NAMES = Object.keys(POLICY_TABLES) as readonly PolicyTable[];

/** The ids of the tables that have ids. */
const ROW_IDS: { readonly [table in PolicyTable]?: readonly string[] } = {
  tiers: TIERS,
  bands: BAND_ROWS,
  weights: FACTORS,
  capacity: ['everyone'],
  settings: SETTINGS,
  pools: POOL_CLOCKS,
  stages: STAGES,
  intents: INTENTS,
};

export const idsOf = (table: PolicyTable): readonly string[] => ROW_IDS[table] ?? [];

/** Rows that are left free for one's own. */
export const OWN_ROWS: { readonly [table in PolicyTable]: number } = {
  tiers: 0,
  bands: 0,
  weights: 0,
  capacity: 12,
  settings: 0,
  pools: 0,
  stages: 4,
  intents: 3,
  groups: 8,
  off: 8,
  work: 8,
  sequence: 5,
};

/** Tables whose rows of ours may be deleted: a stage that a team does not have. */
export const MAY_LACK_ROWS: readonly PolicyTable[] = ['stages', 'intents'];

/** What sheets of the first version do not have: tables, columns and rows of tables. Of settings, cells.ts says it. */
const LATER: readonly string[] = [
  'capacity',
  'pools',
  'stages',
  'intents',
  'groups',
  'sequence',
  'bands.due',
  'bands.by',
  'bands.C',
];

/** The version of our sheets that has a table, a column ('bands.due') or a row ('settings.grace') first. */
export function sinceOf(part: string): number {
  const setting = SETTINGS.find((known) => part === `settings.${known}`);
  return setting ? SETTING_CELLS[setting].since : LATER.includes(part) ? 2 : 1;
}

/** The hidden name of a column: its heading and its cells. */
export const policyName = (table: PolicyTable, column: string): string => `${POLICY_PREFIX}${table}.${column}`;

export const POLICY_NAMES: readonly string[] = TABLE_NAMES.flatMap((table) =>
  POLICY_TABLES[table].map((column) => policyName(table, column)),
);

/** 'tiers.B.floor' in its parts; null if there is no such cell. A row of one's own is its number, from 1. */
export function cellNamed(text: string): { table: PolicyTable; row: string; column: string } | null {
  const [table = '', row = '', column = '', ...rest] = text.split('.');
  const known = TABLE_NAMES.find((name) => name === table);
  if (!known || rest.length > 0) return null;
  const columns: readonly string[] = POLICY_TABLES[known];
  const ids = idsOf(known);
  if (columns.indexOf(column) < (ids.length > 0 ? 1 : 0)) return null;
  const isOwn = OWN_ROWS[known] > 0 && /^[1-9]\d{0,3}$/.test(row);
  return isOwn || ids.includes(row) ? { table: known, row, column } : null;
}
