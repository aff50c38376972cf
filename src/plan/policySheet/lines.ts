/**
 * The rows of each table of the policy sheet, for a policy, in the user's words.
 *
 *  - every row says where it comes from and why, so that the sheet can be read and argued about without us;
 *  - the tables below each other have six columns; the three lists stand beside them and may grow downwards without
 *    pushing anything;
 *  - official days stand newest first, below the free rows for one's own; elsewhere free rows come last.
 */
import type { Cell } from '../../book/book';
import { POOL_CLOCKS } from '../../policy/clocks';
import { dateOf, type Day } from '../../policy/day';
import type { Policy } from '../../policy/policy';
import { FACTORS } from '../../policy/score';
import { TIERS } from '../../policy/tier';
import type { Likelihood } from '../../policy/likelihood';
import type { NamedReason, PolicySheetWords } from './words';
import { BAND_ROWS, SETTING_CELLS, SETTINGS, type Setting } from './cells';
import { OWN_ROWS, type PolicyTable } from './tables';

/** Cells that are to be filled in, of one column of `lines`; the heading is row 0. */
export interface Inputs {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly format: 'percent' | 'date' | null;
}

/** A table: heading and rows. */
export interface Lines {
  readonly table: PolicyTable;
  readonly lines: readonly (readonly Cell[])[];
  /** Where the columns of `POLICY_TABLES` stand in `lines`. */
  readonly at: readonly number[];
  readonly inputs: readonly Inputs[];
  /** Columns that are only read. */
  readonly quiet: readonly number[];
}

/** The text of a setting's cell. */
export const settingCell = (setting: Setting, policy: Policy, { locale }: PolicySheetWords): Cell =>
  SETTING_CELLS[setting].write(policy, locale);

/** The tables that stand below each other. */
export function stackedLines(policy: Policy, words: PolicySheetWords): Lines[] {
  return [
    tierLines(policy, words),
    bandLines(policy, words),
    namedLines('weights', policy, words),
    capacityLines(policy, words),
    namedLines('settings', policy, words),
    namedLines('pools', policy, words),
    likelihoodLines('stages', policy.stages, words),
    likelihoodLines('intents', policy.intents, words),
    groupLines(policy, words),
  ];
}

/** The lists beside them. */
export function listLines(policy: Policy, words: PolicySheetWords, dateShift: number): Lines[] {
  const { heads } = words;
  const days = (table: 'off' | 'work', list: ReadonlySet<Day>): Lines =>
    listOf(table, [heads[table], heads.note], 'date', [
      ...free(table, ['', words.ownRow]),
      ...[...list].sort((a, b) => b - a).map((day): Cell[] => [day - dateShift, words.official(dateOf(day)[0])]),
    ]);
  const pauses = policy.sequence.map((step, i) => words.pause(step - (policy.sequence[i - 1] ?? 0)));
  return [
    days('off', policy.calendar.holidays),
    days('work', policy.calendar.makeUps),
    listOf('sequence', [heads.step, heads.note], null, [
      ...policy.sequence.map((step, i): Cell[] => [step, pauses[i] ?? '']),
      ...free('sequence', ['', words.ownRow]),
    ]),
  ];
}

function listOf(table: PolicyTable, head: Cell[], format: Inputs['format'], rows: Cell[][]): Lines {
  const inputs = [{ column: 0, row: 1, rows: rows.length, format }];
  return { table, lines: [head, ...rows], at: [0], inputs, quiet: [1] };
}

const free = (table: PolicyTable, line: readonly Cell[]): Cell[][] =>
  Array.from({ length: OWN_ROWS[table] }, () => [...line]);

function tierLines(policy: Policy, { heads, tiers }: PolicySheetWords): Lines {
  return windows(
    'tiers',
    [heads.tier, heads.floor, heads.due, heads.by, heads.where, heads.why],
    TIERS.map((tier) => {
      const { due, by } = policy.cadence[tier];
      return [tier, tier === 'D' ? '' : policy.floors[tier], due, by, tiers[tier].where, tiers[tier].why];
    }),
  );
}

function bandLines(policy: Policy, { heads, bands }: PolicySheetWords): Lines {
  return windows(
    'bands',
    [heads.band, heads.bandFloor, heads.due, heads.by, heads.where, heads.why],
    BAND_ROWS.map((band) => {
      const { due, by } = policy.bandCadence[band];
      return [band, band === 'C' ? '' : policy.bands[band], due, by, bands[band].where, bands[band].why];
    }),
  );
}

/** The last row has no floor: nothing is to be filled in there. */
function windows(table: 'tiers' | 'bands', head: Cell[], rows: Cell[][]): Lines {
  const inputs = [1, 2, 3].map((column) => {
    return { column, row: 1, rows: rows.length - (column === 1 ? 1 : 0), format: null };
  });
  return { table, lines: [head, ...rows], at: [0, 1, 2, 3], inputs, quiet: [4, 5] };
}

/** One number or choice a row, by id. */
function namedLines(table: 'weights' | 'settings' | 'pools', policy: Policy, words: PolicySheetWords): Lines {
  const { heads, points } = words;
  const row = (id: string, value: Cell, unit: string, { name, where, why }: NamedReason): Cell[] => {
    return [name, value, unit, id, where, why];
  };
  const reasons = [heads.unit, heads.id, heads.where, heads.why];
  const plain = (rows: number): Inputs[] => [{ column: 1, row: 1, rows, format: null }];
  const made = (first: string, second: string, rows: Cell[][], inputs = plain(rows.length)): Lines => {
    return { table, lines: [[first, second, ...reasons], ...rows], at: [3, 1], inputs, quiet: [2, 3, 4, 5] };
  };
  switch (table) {
    case 'weights': {
      const rows = FACTORS.map((factor) => row(factor, policy.weights[factor], points, words.factors[factor]));
      return made(heads.factor, heads.weight, rows);
    }
    case 'pools': {
      const rows = POOL_CLOCKS.map((clock) => row(clock, policy.pools[clock], words.days, words.pools[clock]));
      return made(heads.pool, heads.days, rows);
    }
    case 'settings': {
      const rows = SETTINGS.map((setting) => {
        return row(setting, settingCell(setting, policy, words), words.settings[setting].unit, words.settings[setting]);
      });
      const inputs = SETTINGS.map((setting, i): Inputs => {
        return { column: 1, row: 1 + i, rows: 1, format: SETTING_CELLS[setting].format ?? null };
      });
      return made(heads.setting, heads.value, rows, joined(inputs));
    }
  }
}

/** Neighbours of one format as one. */
function joined(inputs: readonly Inputs[]): Inputs[] {
  const found: Inputs[] = [];
  for (const input of inputs) {
    const last = found.at(-1);
    if (last?.format === input.format) found[found.length - 1] = { ...last, rows: last.rows + input.rows };
    else found.push(input);
  }
  return found;
}

function capacityLines({ capacity }: Policy, words: PolicySheetWords): Lines {
  const { heads, perWeek, everyone } = words;
  const own = Array.from({ length: Math.max(OWN_ROWS.capacity, capacity.owners.length + 3) }, (_, i): Cell[] => {
    const { owner = '', contacts = null } = capacity.owners[i] ?? {};
    return [owner, contacts ?? '', perWeek, '', '', i === 0 ? words.ownOwner : ''];
  });
  return {
    table: 'capacity',
    lines: [
      [heads.owner, heads.contacts, heads.unit, heads.id, heads.where, heads.why],
      [everyone.name, capacity.everyone ?? '', perWeek, 'everyone', everyone.where, everyone.why],
      ...own,
    ],
    at: [3, 0, 1],
    inputs: [
      { column: 0, row: 2, rows: own.length, format: null },
      { column: 1, row: 1, rows: own.length + 1, format: null },
    ],
    quiet: [2, 3, 4, 5],
  };
}

function likelihoodLines<Id extends string>(
  table: 'stages' | 'intents',
  list: readonly Likelihood<Id>[],
  words: PolicySheetWords,
): Lines {
  const { heads } = words;
  const reasons = words[table] as { readonly [id in Id]: NamedReason };
  const rows = list.map(({ id, name, share }): Cell[] => {
    if (id === null) return [name, share, '%', '', '', ''];
    return [name === '' ? reasons[id].name : name, share, '%', id, reasons[id].where, reasons[id].why];
  });
  const [first = [], ...others] = free(table, ['', '', '%', '', '', '']);
  const all = [...rows, [...first.slice(0, -1), words.ownLikelihood], ...others];
  const names = table === 'stages' ? [heads.stage, heads.probability] : [heads.intent, heads.willingness];
  return {
    table,
    lines: [[...names, heads.unit, heads.id, heads.where, heads.why], ...all],
    at: [3, 0, 1],
    inputs: [
      { column: 0, row: 1, rows: all.length, format: null },
      { column: 1, row: 1, rows: all.length, format: 'percent' },
    ],
    quiet: [2, 3, 4, 5],
  };
}

function groupLines({ groups }: Policy, words: PolicySheetWords): Lines {
  const { heads } = words;
  const rows = Array.from({ length: Math.max(OWN_ROWS.groups, groups.length + 2) }, (_, i): Cell[] => {
    const { name = '', column = '', contains = '' } = groups[i] ?? {};
    return [name, column, contains, i === 0 ? words.ownGroup : ''];
  });
  return {
    table: 'groups',
    lines: [[heads.group, heads.column, heads.contains, heads.note], ...rows],
    at: [0, 1, 2],
    inputs: [0, 1, 2].map((column) => ({ column, row: 1, rows: rows.length, format: null })),
    quiet: [3],
  };
}
