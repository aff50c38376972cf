/**
 * The policy sheet as it is written: five short tables below each other, the two lists of days beside them.
 *
 *  - every row says where it comes from and why, so that the sheet can be read and argued about without us;
 *  - the lists of days come last on the right: they are long, and may grow downwards without pushing anything;
 *  - official days stand newest first, below the free rows for one's own.
 */
import { BASIS_WORDS } from '../book/basis';
import type { Area, Cell } from '../book/book';
import { dateOf, type Day } from '../policy/day';
import type { Policy } from '../policy/policy';
import { FACTORS } from '../policy/score';
import { BASES, TIERS } from '../policy/tier';
import { columnReference } from './ownColumn';
import {
  freeTableName,
  type Block,
  type DressBlock,
  type ListChange,
  type NameChange,
  type Plan,
  type TableChange,
} from './plan';
import {
  BAND_ROWS,
  OWN_DAYS,
  POLICY_TABLES,
  policyName,
  SETTINGS,
  type PolicySheetWords,
  type PolicyTable,
  type Setting,
} from './policyTables';

/** A policy sheet as plain cells, whether it stands in a workbook or is about to be made. */
export interface PolicySheet {
  /** Its id, or its name if it is still to be made. */
  readonly sheet: string;
  readonly name: string;
  /** Of `values`. */
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  /** The same cells as `Range.formulas` gives them. */
  readonly formulas: readonly (readonly Cell[])[];
  /** By hidden name, heading included; null where the cells were deleted. */
  readonly columns: ReadonlyMap<string, Area | null>;
  readonly dateShift: number;
}

/** Not there yet; `plan` makes it. */
export interface NewPolicySheet extends PolicySheet {
  readonly plan: Plan;
}

/** The text of a setting's cell. */
export function settingCell(setting: Setting, policy: Policy, { locale }: PolicySheetWords): Cell {
  switch (setting) {
    case 'atFloor':
      return policy.inclusive ? '≥' : '>';
    case 'basis':
      return BASIS_WORDS[policy.basis][locale];
    case 'keyTiers':
      return policy.keyTiers.join(', ');
    case 'cutA':
      return policy.cuts.A;
    case 'cutB':
      return policy.cuts.B;
  }
}

const FIRST_TABLE = 3;
const DAYS_COLUMN = { off: 7, work: 10 } as const;
const WIDTHS: readonly number[] = [120, 96, 96, 110, 230, 460, 24, 88, 130, 24, 88, 130];
/** Titles of Excel's Tables: seen in formulas only. */
const TABLE_TITLES: { readonly [table in PolicyTable]: string } = {
  tiers: 'VitalFewTiers',
  weights: 'VitalFewWeights',
  bands: 'VitalFewBands',
  settings: 'VitalFewSettings',
  off: 'VitalFewDaysOff',
  work: 'VitalFewWorkdays',
};

/** A table as it will stand: its heading and rows from `column` on. */
interface Laid {
  readonly table: PolicyTable;
  readonly row: number;
  readonly column: number;
  readonly lines: readonly (readonly Cell[])[];
  /** Where the columns of `POLICY_TABLES` stand in `lines`. */
  readonly at: readonly number[];
}

/** The sheet for a policy, and the plan that makes it. `name` is a free name, `taken` are the Excel Tables that there are. */
export function newPolicySheet(
  policy: Policy,
  words: PolicySheetWords,
  {
    name,
    dateShift,
    dateFormat,
    taken,
  }: { name: string; dateShift: number; dateFormat: string; taken: readonly string[] },
): NewPolicySheet {
  const laid = layOut(policy, words, dateShift);
  const values = gridOf(laid, words);
  const area: Area = { row: 0, column: 0, rows: values.length, columns: WIDTHS.length };
  const columns = new Map<string, Area | null>();
  for (const { table, row, column, lines, at } of laid) {
    POLICY_TABLES[table].forEach((id, i) => {
      columns.set(policyName(table, id), { row, column: column + (at[i] ?? 0), rows: lines.length, columns: 1 });
    });
  }
  const used = (column: number): number =>
    values.reduce((last, line, row) => ((line[column] ?? '') === '' ? last : row), -1);
  const blocks = WIDTHS.flatMap((_, column): Block[] => {
    const rows = used(column) + 1;
    if (rows === 0) return [];
    const to = Array.from({ length: rows }, (__, row) => values[row]?.[column] ?? '');
    return [{ sheet: name, column, row: 0, from: to.map(() => ''), to }];
  });
  const plan: Plan = {
    job: 'policy',
    witnesses: [],
    newSheet: { from: null, to: name },
    tables: laid.map(({ table, row, column, lines }): TableChange => {
      const to = { row, column, rows: lines.length, columns: lines[0]?.length ?? 1 };
      return { sheet: name, table: freeTableName(TABLE_TITLES[table], taken), from: null, to };
    }),
    dress: dressOf(name, laid, dateFormat),
    blocks,
    widths: WIDTHS.map((to, column) => ({ sheet: name, column, from: null, to })),
    names: [...columns].flatMap(([hidden, at]): NameChange[] =>
      at === null
        ? []
        : [{ sheet: name, name: hidden, from: null, to: columnReference(name, at.column, at.row, at.rows) }],
    ),
    rules: [],
    lists: listsOf(name, laid, words),
  };
  return { sheet: name, name, area, values, formulas: values, columns, dateShift, plan };
}

function layOut(policy: Policy, words: PolicySheetWords, dateShift: number): Laid[] {
  const { heads } = words;
  const reasons = [heads.where, heads.why];
  const stacked: { table: PolicyTable; lines: Cell[][]; at: number[] }[] = [
    {
      table: 'tiers',
      at: [0, 1, 2, 3],
      lines: [
        [heads.tier, heads.floor, heads.due, heads.by, ...reasons],
        ...TIERS.map((tier): Cell[] => {
          const { due, by } = policy.cadence[tier];
          return [
            tier,
            tier === 'D' ? '' : policy.floors[tier],
            due,
            by,
            words.tiers[tier].where,
            words.tiers[tier].why,
          ];
        }),
      ],
    },
    {
      table: 'weights',
      at: [3, 1],
      lines: [
        [heads.factor, heads.weight, heads.unit, heads.id, ...reasons],
        ...FACTORS.map((factor): Cell[] => {
          const { name, where, why } = words.factors[factor];
          return [name, policy.weights[factor], words.points, factor, where, why];
        }),
      ],
    },
    {
      table: 'bands',
      at: [3, 1],
      lines: [
        [heads.band, heads.bandFloor, heads.unit, heads.id, ...reasons],
        ...BAND_ROWS.map((band): Cell[] => {
          return [band, policy.bands[band], words.points, band, words.bands[band].where, words.bands[band].why];
        }),
      ],
    },
    {
      table: 'settings',
      at: [3, 1],
      lines: [
        [heads.setting, heads.value, heads.unit, heads.id, ...reasons],
        ...SETTINGS.map((setting): Cell[] => {
          const { name, unit, where, why } = words.settings[setting];
          return [name, settingCell(setting, policy, words), unit, setting, where, why];
        }),
      ],
    },
  ];
  let row = FIRST_TABLE;
  const laid = stacked.map((one): Laid => {
    const at = row + 1;
    row = at + one.lines.length + 1;
    return { ...one, row: at, column: 0 };
  });
  const days = (table: 'off' | 'work', list: ReadonlySet<Day>): Laid => ({
    table,
    row: FIRST_TABLE + 1,
    column: DAYS_COLUMN[table],
    at: [0],
    lines: [
      [heads[table], heads.note],
      ...Array.from({ length: OWN_DAYS }, (): Cell[] => ['', words.ownDay]),
      ...[...list].sort((a, b) => b - a).map((day): Cell[] => [day - dateShift, words.official(dateOf(day)[0])]),
    ],
  });
  return [...laid, days('off', policy.calendar.holidays), days('work', policy.calendar.makeUps)];
}

function gridOf(laid: readonly Laid[], words: PolicySheetWords): Cell[][] {
  const rows = Math.max(...laid.map(({ row, lines }) => row + lines.length));
  const grid = Array.from({ length: rows }, () => Array.from({ length: WIDTHS.length }, (): Cell => ''));
  const put = (row: number, column: number, cell: Cell) => {
    const line = grid[row];
    if (line) line[column] = cell;
  };
  put(0, 0, words.title);
  put(1, 0, words.intro);
  for (const { table, row, column, lines } of laid) {
    put(row - 1, column, words.titles[table]);
    lines.forEach((line, r) => line.forEach((cell, c) => put(row + r, column + c, cell)));
  }
  return grid;
}

function dressOf(sheet: string, laid: readonly Laid[], dateFormat: string): DressBlock[] {
  const keeps = { numberFormat: null, like: null, align: null } as const;
  const title = (row: number, column: number): DressBlock => ({
    sheet,
    column,
    row,
    rows: 1,
    from: null,
    to: { ...keeps, paint: 'title' },
  });
  return [
    title(0, 0),
    ...laid.flatMap(({ table, row, column, lines, at }): DressBlock[] => {
      const body = { sheet, row: row + 1, rows: lines.length - 1, from: null };
      const heads = (lines[0] ?? []).map((_, i): DressBlock => ({
        sheet,
        column: column + i,
        row,
        rows: 1,
        from: null,
        to: { ...keeps, paint: 'head' },
      }));
      const isList = table === 'off' || table === 'work';
      const inputs = at.slice(isList ? 0 : 1).map((i): DressBlock => {
        const numberFormat = isList ? dateFormat : null;
        // D has no floor: nothing is to be filled in there.
        const rows = table === 'tiers' && i === 1 ? body.rows - 1 : body.rows;
        return { ...body, rows, column: column + i, to: { ...keeps, numberFormat, paint: 'input', align: 'Center' } };
      });
      const said = (lines[0] ?? []).length;
      const quiet = (isList ? [said - 1] : [...(table === 'tiers' ? [] : [2, 3]), said - 2, said - 1]).map(
        (i): DressBlock => ({ ...body, column: column + i, to: { ...keeps, paint: 'quiet' } }),
      );
      const first: DressBlock[] =
        table === 'tiers' ? [{ ...body, column, to: { ...keeps, paint: 'as it is', align: 'Center' } }] : [];
      const cuts: DressBlock[] =
        table === 'settings'
          ? [
              {
                sheet,
                column: column + 1,
                row: row + 1 + SETTINGS.indexOf('cutA'),
                rows: 2,
                from: null,
                to: { ...keeps, numberFormat: '0%', paint: 'input', align: 'Center' },
              },
            ]
          : [];
      return [title(row - 1, column), ...heads, ...first, ...inputs, ...cuts, ...quiet];
    }),
  ];
}

/** Choices, where a cell is one of a few words. */
function listsOf(sheet: string, laid: readonly Laid[], { locale }: PolicySheetWords): ListChange[] {
  const settings = laid.find(({ table }) => table === 'settings');
  if (!settings) return [];
  const list = (setting: Setting, choices: readonly string[]): ListChange => ({
    sheet,
    row: settings.row + 1 + SETTINGS.indexOf(setting),
    column: settings.column + 1,
    rows: 1,
    from: null,
    to: choices,
  });
  return [
    list('atFloor', ['≥', '>']),
    list(
      'basis',
      BASES.map((basis) => BASIS_WORDS[basis][locale]),
    ),
  ];
}
