/**
 * Sheets of customers as the laws lay them out: columns and rows that keep their own identity wherever they stand, so
 * that what is read of two layouts can be held against each other.
 */
import type { Area, Cell, Sheet } from '../../../src/book/book';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { chance } from '../../journeys/chance';
import { sheetOf } from '../sheetOf';
import {
  CELLS,
  headersOf,
  LOCALES,
  OTHERS,
  UNLISTED_NAME,
  type CellWords,
  type Locale,
  type Role,
  type Spellings,
} from './words';

export const TODAY = dayOfIso('2026-11-30') ?? (NaN as Day);

export interface LaidColumn {
  readonly id: string;
  /** The lower header row; the only one where `above` is undefined. */
  readonly header: string;
  /** The upper header row, of a sheet that has two. */
  readonly above?: string;
  /** Columns to the right that the upper header is merged over. */
  readonly over?: number;
  readonly spellings: Spellings;
  /** By record. */
  readonly cells: readonly Cell[];
  /** Of its numbers. */
  readonly format: string;
}

/** A row that is no record: its cells by column. */
export interface Between {
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Laid {
  readonly seed: number;
  readonly locale: Locale;
  readonly title: string | null;
  /** Null: a blank column. */
  readonly columns: readonly (LaidColumn | null)[];
  /** A record by its number; null: a blank row. */
  readonly rows: readonly (number | Between | null)[];
  /** From the first column on, after a blank row. */
  readonly below: readonly (readonly Cell[])[];
}

export const DATE_FORMAT = 'yyyy-mm-dd';

const GENERAL = 'General';

export type Chance = ReturnType<typeof chance>;

export function laid(seed: number): Laid {
  const luck = chance(seed);
  const { below, once, oneOf } = luck;
  const locale = oneOf(LOCALES);
  const words = CELLS[locale];
  const count = 6 + below(18);
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const texts = (list: readonly string[]) => each(() => oneOf(list));
  const names = differentNames(count, locale, luck);
  const volume = (): Cell => {
    if (once(0.08)) return '';
    if (once(0.05)) return oneOf(words.unknown);
    return once(0.05) ? oneOf(words.unreadable) : 10 + below(5000);
  };
  const day = (from: number, to: number) => (): Cell => {
    if (once(0.08)) return '';
    return once(0.05) ? oneOf(words.noDay) : TODAY + from + below(to - from);
  };
  const cells: { readonly [role in Role]: () => Cell[] } = {
    name: () => names,
    volume: () => each(volume),
    potential: () => each(volume),
    last: () => each(day(-400, 0)),
    next: () => each(day(1, 60)),
    owner: () => texts(words.owners),
    country: () => texts(words.countries),
    contact: () => each((i) => person(i, words.persons)),
    phone: () => each(() => `+49 ${String(below(900) + 100)} ${String(below(900_000) + 100_000)}`),
    email: () => each((i) => `post${String(i)}@example.com`),
    notes: () => texts(words.notes),
  };
  const column = (role: Role): LaidColumn => {
    const spellings = oneOf(headersOf(role, locale));
    const isDay = role === 'last' || role === 'next';
    return {
      id: role,
      header: oneOf(spellings),
      spellings,
      cells: cells[role](),
      format: isDay ? DATE_FORMAT : GENERAL,
    };
  };
  const other = (header: string, i: number): LaidColumn => {
    const isNumber = once(0.5);
    return {
      id: `other ${String(i)}`,
      header,
      spellings: [header],
      cells: each((): Cell => (once(0.1) ? '' : isNumber ? 1 + below(9) : oneOf(words.others))),
      format: GENERAL,
    };
  };
  const more = (['owner', 'country', 'contact', 'phone', 'email', 'notes'] as const).filter(() => once(0.4));
  const unlisted = once(0.12) ? oneOf(UNLISTED_NAME[locale]) : null;
  const name = column('name');
  const columns = [
    unlisted === null ? name : { ...name, header: unlisted, spellings: [unlisted] },
    column('volume'),
    ...(once(0.4) ? [column('potential')] : []),
    column('last'),
    ...(once(0.4) ? [column('next')] : []),
    ...more.map(column),
    ...OTHERS[locale].filter(() => once(0.15)).map(other),
  ];
  return {
    seed,
    locale,
    title: once(0.3) ? words.title : null,
    columns: [columns[0] ?? name, ...shuffled(columns.slice(1), luck)],
    rows: each((i) => i),
    below: [],
  };
}

export function shuffled<T>(list: readonly T[], { below }: Chance): T[] {
  return list
    .map((item) => ({ item, at: below(1e6) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const person = (i: number, [first, second]: CellWords['persons']): string =>
  `${first[i % first.length] ?? ''}${second[Math.floor(i / first.length) % second.length] ?? ''}`;

function differentNames(count: number, locale: Locale, { oneOf }: Chance): string[] {
  const names = new Set<string>();
  while (names.size < count)
    names.add(
      CELLS[locale].nameParts
        .map((parts) => oneOf(parts))
        .join('')
        .trim(),
    );
  return [...names];
}

/** A laid-out sheet as cells, and what stands where. */
export interface Put {
  readonly sheet: Sheet;
  readonly columnAt: ReadonlyMap<number, string>;
  readonly recordAt: ReadonlyMap<number, number>;
}

export function put({ title, columns, rows, below }: Laid): Put {
  const values: Cell[][] = [];
  const merged: Area[] = [];
  const recordAt = new Map<number, number>();
  if (title !== null) values.push([title]);
  if (columns.some((column) => column?.above !== undefined)) {
    columns.forEach((column, at) => {
      if (column?.over) merged.push({ row: values.length, column: at, rows: 1, columns: column.over + 1 });
    });
    values.push(columns.map((column) => column?.above ?? ''));
  }
  values.push(columns.map((column) => column?.header ?? ''));
  for (const row of rows) {
    if (typeof row === 'number') recordAt.set(values.length, row);
    values.push(
      columns.map((column) => {
        if (column === null || row === null) return '';
        return (typeof row === 'number' ? column.cells[row] : row.cells.get(column.id)) ?? '';
      }),
    );
  }
  if (below.length > 0) values.push([], ...below.map((cells) => [...cells]));
  const formats = values.map((cells) =>
    cells.map((cell, at) => (typeof cell === 'number' ? (columns[at]?.format ?? GENERAL) : GENERAL)),
  );
  const columnAt = new Map(columns.flatMap((column, at) => (column ? [[at, column.id] as const] : [])));
  return { sheet: sheetOf(values, { merged, formats }), columnAt, recordAt };
}
