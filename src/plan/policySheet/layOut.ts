/**
 * The policy sheet as it is written: short tables below each other, the three lists beside them.
 */
import type { Area, Cell } from '../../book/book';
import type { Policy } from '../../policy/policy';
import { columnReference } from '../../book/address';
import { POLICY_TABLE_TITLES } from '../stores';
import {
  freeTableName,
  NOTHING,
  type Block,
  type DressBlock,
  type ListChange,
  type NameChange,
  type Plan,
  type TableChange,
} from '../plan';
import { listLines, stackedLines, type Lines } from './lines';
import type { PolicySheetWords } from './words';
import { SETTING_CELLS, SETTINGS } from './cells';
import { POLICY_TABLES, policyName } from './tables';

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
  /** By hidden name, heading included; null where the cells were deleted, absent where there never was such a name. */
  readonly columns: ReadonlyMap<string, Area | null>;
  readonly dateShift: number;
}

/** Not there yet; `plan` makes it. */
export interface NewPolicySheet extends PolicySheet {
  readonly plan: Plan;
}

const FIRST_TABLE = 3;
const LIST_COLUMNS = [7, 10, 13] as const;
const WIDTHS: readonly number[] = [190, 120, 96, 110, 230, 460, 24, 88, 130, 24, 88, 130, 24, 110, 170];

/** A table where it will stand. */
interface Laid extends Lines {
  readonly row: number;
  readonly column: number;
}

/**
 * The sheet for a policy, and the plan that makes it. `name` is a free name, `taken` are the Excel Tables that there
 * are.
 */
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
  const columns = new Map<string, Area>();
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
    ...NOTHING,
    job: 'policy',
    traits: { madeSheetIsTheirs: true },
    newSheet: { from: null, to: name },
    tables: laid.map(({ table, row, column, lines }): TableChange => {
      const to = { row, column, rows: lines.length, columns: lines[0]?.length ?? 1 };
      return { sheet: name, table: freeTableName(POLICY_TABLE_TITLES[table], taken), from: null, to };
    }),
    dress: dressOf(name, laid, dateFormat),
    blocks,
    widths: WIDTHS.map((to, column) => ({ sheet: name, column, from: null, to })),
    names: [...columns].map(([hidden, at]): NameChange => {
      return { sheet: name, name: hidden, from: null, to: columnReference(name, at.column, at.row, at.rows) };
    }),
    lists: listsOf(name, laid, words),
  };
  return { sheet: name, name, area, values, formulas: values, columns, dateShift, plan };
}

function layOut(policy: Policy, words: PolicySheetWords, dateShift: number): Laid[] {
  let row = FIRST_TABLE;
  const stacked = stackedLines(policy, words).map((one): Laid => {
    const at = row + 1;
    row = at + one.lines.length + 1;
    return { ...one, row: at, column: 0 };
  });
  const lists = listLines(policy, words, dateShift).map((one, i): Laid => {
    return { ...one, row: FIRST_TABLE + 1, column: LIST_COLUMNS[i] ?? 0 };
  });
  return [...stacked, ...lists];
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
  const formats = { percent: '0%', date: dateFormat } as const;
  const title = (row: number, column: number): DressBlock => {
    return { sheet, column, row, rows: 1, from: null, to: { ...keeps, paint: 'title' } };
  };
  return [
    title(0, 0),
    ...laid.flatMap(({ table, row, column, lines, inputs, quiet }): DressBlock[] => {
      const body = { sheet, row: row + 1, rows: lines.length - 1, from: null };
      const heads = (lines[0] ?? []).map((_, i): DressBlock => {
        return { sheet, column: column + i, row, rows: 1, from: null, to: { ...keeps, paint: 'head' } };
      });
      const first: DressBlock[] =
        table === 'tiers' || table === 'bands'
          ? [{ ...body, column, to: { ...keeps, paint: 'as it is', align: 'Center' } }]
          : [];
      const filledIn = inputs.map((input): DressBlock => {
        const numberFormat = input.format && formats[input.format];
        const to = { ...keeps, numberFormat, paint: 'input', align: 'Center' } as const;
        return { sheet, column: column + input.column, row: row + input.row, rows: input.rows, from: null, to };
      });
      const read = quiet.map((i): DressBlock => ({ ...body, column: column + i, to: { ...keeps, paint: 'quiet' } }));
      return [title(row - 1, column), ...heads, ...first, ...filledIn, ...read];
    }),
  ];
}

/** Choices, where a cell is one of a few words. */
function listsOf(sheet: string, laid: readonly Laid[], { locale }: PolicySheetWords): ListChange[] {
  const settings = laid.find(({ table }) => table === 'settings');
  if (!settings) return [];
  return SETTINGS.flatMap((setting, i): ListChange[] => {
    const to = SETTING_CELLS[setting].list?.(locale);
    return to ? [{ sheet, row: settings.row + 1 + i, column: settings.column + 1, rows: 1, from: null, to }] : [];
  });
}
