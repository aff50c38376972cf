/**
 * The policy that a sheet says, or why it cannot be: each problem with its cell.
 *
 *  - a number is a number: "500台" is refused, since Excel's own formulas could not hold anything against it;
 *  - a row with no id of ours is somebody's note and is passed over; a row of ours that is missing or stands twice is a problem;
 *  - where anything is wrong there is no policy at all: half of one would be a policy that nobody has written.
 */
import { readBasis } from '../book/basis';
import type { Cell } from '../book/book';
import { FIRST_DAY, type Day } from '../policy/day';
import { problemsOf, type Policy, type PolicyProblem } from '../policy/policy';
import { TIERS, type Tier } from '../policy/tier';
import { cellAddress } from './ownColumn';
import type { PolicySheet } from './policySheet';
import { POLICY_TABLES, policyName, ROW_IDS, TABLE_NAMES, type PolicyTable, type Setting } from './policyTables';

export const POLICY_CODES = [
  'no-such-cell',
  'table-gone',
  'row-gone',
  'row-twice',
  'blank',
  'not-blank',
  'not-a-choice',
  'not-a-tier',
  'not-a-day',
  'not-a-number',
  'not-positive',
  'negative',
  'not-whole',
  'too-large',
  'not-below-the-one-above',
  'by-before-due',
  'no-weight',
  'rest-and-work',
  'no-working-day',
] as const;

export type PolicyCode = (typeof POLICY_CODES)[number];

export interface PolicyCellProblem {
  /** 'tiers.B.floor'; of a table that is gone only 'tiers'. */
  readonly place: string;
  /** "'Policy'!B8"; the sheet alone where there is no cell to point at. */
  readonly cell: string;
  readonly code: PolicyCode;
  /** What stands there. */
  readonly found: string;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface PolicyReading {
  /** Null if there are problems. */
  readonly policy: Policy | null;
  readonly problems: readonly PolicyCellProblem[];
  /** Where each cell of the policy stands, by 'tiers.B.floor'. */
  readonly cells: ReadonlyMap<string, CellPlace>;
}

export function policyFromSheet(sheet: PolicySheet): PolicyReading {
  const problems: PolicyCellProblem[] = [];
  const cells = new Map<string, CellPlace>();
  const at = ({ row, column }: CellPlace): Cell =>
    sheet.values[row - sheet.area.row]?.[column - sheet.area.column] ?? '';
  const addressOf = (place: string): string => {
    const found = cells.get(place);
    const name = `'${sheet.name.replaceAll("'", "''")}'`;
    return found ? `${name}!${cellAddress(found.row, found.column)}` : name;
  };
  const report = (place: string, code: PolicyCode) => {
    const found = cells.get(place);
    problems.push({ place, cell: addressOf(place), code, found: found ? String(at(found)) : '' });
  };

  for (const table of TABLE_NAMES) findCells(sheet, table, at, cells, report);
  if (problems.length > 0) return { policy: null, problems, cells };

  const cellOf = (place: string): Cell => {
    const found = cells.get(place);
    return found ? at(found) : '';
  };
  const number = (place: string): number => {
    const cell = cellOf(place);
    if (typeof cell === 'number') return cell;
    report(place, cell === '' ? 'blank' : 'not-a-number');
    return NaN;
  };
  const setting = (name: Setting) => `settings.${name}.value`;
  const tier = (name: Tier) => ({ due: number(`tiers.${name}.due`), by: number(`tiers.${name}.by`) });
  const lowest = cellOf('tiers.D.floor');
  if (lowest !== '' && lowest !== 0) report('tiers.D.floor', 'not-blank');
  const days = (table: 'off' | 'work') => {
    const found = new Map<Day, string>();
    for (const [place, { row, column }] of cells) {
      if (!place.startsWith(`${table}.`)) continue;
      const cell = at({ row, column });
      if (cell === '') continue;
      const day = typeof cell === 'number' ? cell + sheet.dateShift : NaN;
      if (!Number.isInteger(day) || day < FIRST_DAY || day > 2_958_465) report(place, 'not-a-day');
      else if (!found.has(day as Day)) found.set(day as Day, place);
    }
    return found;
  };
  const off = days('off');
  const work = days('work');

  const sign = cellOf(setting('atFloor'));
  if (sign !== '≥' && sign !== '>') report(setting('atFloor'), sign === '' ? 'blank' : 'not-a-choice');
  const basis = readBasis(cellOf(setting('basis')));
  if (basis === null) report(setting('basis'), cellOf(setting('basis')) === '' ? 'blank' : 'not-a-choice');
  const keyTiers = tiersIn(cellOf(setting('keyTiers')));
  if (keyTiers === null) report(setting('keyTiers'), 'not-a-tier');

  const policy: Policy = {
    floors: {
      S: number('tiers.S.floor'),
      A: number('tiers.A.floor'),
      B: number('tiers.B.floor'),
      C: number('tiers.C.floor'),
    },
    inclusive: sign === '≥',
    basis: basis ?? 'larger',
    cadence: { S: tier('S'), A: tier('A'), B: tier('B'), C: tier('C'), D: tier('D') },
    calendar: { holidays: new Set(off.keys()), makeUps: new Set(work.keys()) },
    weights: {
      value: number('weights.value.weight'),
      potential: number('weights.potential.weight'),
      willingness: number('weights.willingness.weight'),
      risk: number('weights.risk.weight'),
    },
    bands: { A: number('bands.A.floor'), B: number('bands.B.floor') },
    cuts: { A: number(setting('cutA')), B: number(setting('cutB')) },
    keyTiers: keyTiers ?? ['S'],
    driver: 'tier',
  };
  const known = new Set(problems.map(({ place }) => place));
  for (const problem of problemsOf(policy)) {
    const place = placeOf(problem, off, work);
    if (!known.has(place)) report(place, problem.code);
  }
  return { policy: problems.length === 0 ? policy : null, problems, cells };
}

/** Puts every cell of a table where it stands. */
function findCells(
  sheet: PolicySheet,
  table: PolicyTable,
  at: (place: CellPlace) => Cell,
  cells: Map<string, CellPlace>,
  report: (place: string, code: PolicyCode) => void,
): void {
  const areas = POLICY_TABLES[table].map((column) => sheet.columns.get(policyName(table, column)) ?? null);
  const [ids] = areas;
  if (!ids || areas.includes(null)) {
    report(table, 'table-gone');
    return;
  }
  const rows = Array.from({ length: Math.max(0, ids.rows - 1) }, (_, i) => ids.row + 1 + i);
  if (table === 'off' || table === 'work') {
    rows.forEach((row, i) => cells.set(`${table}.${i + 1}.day`, { row, column: ids.column }));
    return;
  }
  const wanted: readonly string[] = ROW_IDS[table];
  const idColumn = POLICY_TABLES[table][0];
  for (const row of rows) {
    const said = String(at({ row, column: ids.column })).trim();
    const id = wanted.find((known) => known.toLowerCase() === said.toLowerCase());
    if (id === undefined) continue;
    const place = `${table}.${id}.${idColumn}`;
    if (cells.has(place)) {
      cells.set(place, { row, column: ids.column });
      report(place, 'row-twice');
      continue;
    }
    POLICY_TABLES[table].forEach((column, i) => {
      const area = areas[i];
      if (area) cells.set(`${table}.${id}.${column}`, { row, column: area.column });
    });
  }
  for (const id of wanted) if (!cells.has(`${table}.${id}.${idColumn}`)) report(`${table}.${id}`, 'row-gone');
}

/** "S, A" or 'S、A'; null if there is none, or something else between them. */
function tiersIn(cell: Cell): Tier[] | null {
  const said = String(cell)
    .split(/[\s,，、;；/]+/)
    .filter(Boolean)
    .map((word) => word.toUpperCase());
  const tiers = TIERS.filter((tier) => said.includes(tier));
  return tiers.length === 0 || said.length !== tiers.length ? null : tiers;
}

/** The cell that a problem of the policy stands in. */
function placeOf(
  { place, code }: PolicyProblem,
  off: ReadonlyMap<Day, string>,
  work: ReadonlyMap<Day, string>,
): string {
  const [part = '', name = '', more = ''] = place.split('.');
  switch (part) {
    case 'floors':
      return `tiers.${name}.floor`;
    case 'cadence':
      return `tiers.${name}.${more}`;
    case 'weights':
      return `weights.${name || 'value'}.weight`;
    case 'bands':
      return `bands.${name}.floor`;
    case 'cuts':
      return `settings.cut${name}.value`;
    default: {
      const both = [...work].find(([day]) => off.has(day));
      return code === 'rest-and-work' && both ? both[1] : 'off.1.day';
    }
  }
}
