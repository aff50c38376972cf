/**
 * What may be done to a sheet without changing what it says. Each change gives the sheet laid out anew, or null where it
 * cannot be done to this one.
 */
import type { Cell } from '../../../src/book/book';
import { dateOf, type Day } from '../../../src/policy/day';
import { fullWidth } from '../given';
import { shuffled, type Between, type Chance, type Laid, type LaidColumn } from './laid';
import { CELLS, GROUPS, inOtherScript } from './words';

export type Change = (laid: Laid, luck: Chance) => Laid | null;

const withColumn = (laid: Laid, id: string, change: (column: LaidColumn) => LaidColumn): Laid => ({
  ...laid,
  columns: laid.columns.map((column) => (column?.id === id ? change(column) : column)),
});

const columnOf = ({ columns }: Laid, id: string) => columns.find((column) => column?.id === id) ?? null;

/** Columns that stand under one group stay together. */
function apart({ columns }: Laid): (readonly (LaidColumn | null)[])[] {
  return columns.flatMap((column, at) => {
    if (columns[at - 1]?.over !== undefined) return [];
    return [column?.over === undefined ? [column] : columns.slice(at, at + 2)];
  });
}

const inserted = <T>(list: readonly T[], at: number, item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];

const numbers = (column: LaidColumn, write: (value: number, row: number) => Cell): LaidColumn => ({
  ...column,
  cells: column.cells.map((cell, row) => (typeof cell === 'number' ? write(cell, row) : cell)),
});

const VOLUMES = ['volume', 'potential'] as const;
const DAYS = ['last', 'next'] as const;

/** Every column of the two that the sheet has. */
const each = (laid: Laid, ids: readonly string[], change: (column: LaidColumn) => LaidColumn): Laid =>
  ids.reduce((made, id) => withColumn(made, id, change), laid);

const grouped = (value: number): string => value.toLocaleString('en-US');
const two = (part: number): string => String(part).padStart(2, '0');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** How a whole column may write its days. */
const WAYS: { readonly [way: string]: (year: number, month: number, date: number) => string } = {
  'as 2026-03-31': (y, m, d) => `${String(y)}-${two(m)}-${two(d)}`,
  'as 31/3/2026': (y, m, d) => `${String(d)}/${String(m)}/${String(y)}`,
  'as 3/31/2026': (y, m, d) => `${String(m)}/${String(d)}/${String(y)}`,
  'as 2026年3月31日': (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日`,
  'as 2026.3.31': (y, m, d) => `${String(y)}.${String(m)}.${String(d)}`,
  'as 115/03/31': (y, m, d) => `${String(y - 1911)}/${two(m)}/${two(d)}`,
  'as 31-Mar-26': (y, m, d) => `${String(d)}-${MONTHS[m - 1] ?? ''}-${two(y % 100)}`,
};

const daysWritten =
  (write: (year: number, month: number, date: number) => string): Change =>
  (laid) =>
    each(laid, DAYS, (column) => ({ ...numbers(column, (day) => write(...dateOf(day as Day))), format: 'General' }));

const sectionRow = (laid: Laid, text: string): Between => ({ cells: new Map([[laid.columns[0]?.id ?? '', text]]) });

function totalRow(laid: Laid, text: string, records: readonly number[]): Between {
  const cells = new Map<string, Cell>([['name', text]]);
  for (const id of VOLUMES) {
    const column = columnOf(laid, id);
    if (!column) continue;
    const sum = records.reduce((all, row) => {
      const cell = column.cells[row];
      return typeof cell === 'number' ? all + cell : all;
    }, 0);
    cells.set(id, sum);
  }
  return { cells };
}

/** Two columns of one group side by side under it, the others in the upper row alone. */
function underGroup(laid: Laid, ids: readonly [string, string], words: readonly [string, string, string]): Laid | null {
  const [first, second] = ids.map((id) => columnOf(laid, id));
  if (!first || !second || laid.columns.some((column) => column?.above !== undefined)) return null;
  const [group, one, other] = words;
  const rest = laid.columns
    .filter((column) => column !== first && column !== second)
    .map((column) => (column ? { ...column, above: column.header, header: '' } : null));
  return {
    ...laid,
    columns: [
      ...rest,
      { ...first, above: group, header: one, over: 1, spellings: [one] },
      { ...second, above: '', header: other, spellings: [other] },
    ],
  };
}

export const CHANGES: { readonly [name: string]: Change } = {
  'columns in another order': (laid, luck) => ({ ...laid, columns: shuffled(apart(laid), luck).flat() }),
  'a blank column': (laid, { below }) => ({
    ...laid,
    columns: inserted(apart(laid), below(apart(laid).length), [null]).flat(),
  }),
  'blank rows': (laid, { below }) => ({
    ...laid,
    rows: inserted(inserted(laid.rows, below(laid.rows.length), null), below(laid.rows.length), null),
  }),
  'volumes under one header': (laid) => underGroup(laid, ['volume', 'potential'], GROUPS[laid.locale].volumes),
  'contacts under one header': (laid) => underGroup(laid, ['last', 'next'], GROUPS[laid.locale].contacts),
  'a currency column': (laid, { oneOf, below }) => {
    const { currency, currencies } = CELLS[laid.locale];
    const cells = columnOf(laid, 'name')?.cells.map(() => oneOf(currencies)) ?? [];
    const made = { id: 'currency', header: currency, spellings: [currency], cells, format: 'General' };
    return { ...laid, columns: inserted(apart(laid), 1 + below(apart(laid).length), [made]).flat() };
  },
  'a running number': (laid, { oneOf }) => {
    const header = oneOf(CELLS[laid.locale].index);
    const numbered = laid.rows.filter((row) => typeof row === 'number');
    const cells = numbered.map((record) => numbered.indexOf(record) + 1);
    return {
      ...laid,
      columns: [{ id: 'index', header, spellings: [header], cells, format: 'General' }, ...laid.columns],
    };
  },
  'quantities as texts with thousands and a unit': (laid) =>
    each(laid, VOLUMES, (column) =>
      numbers(column, (value) => `${grouped(value)}${laid.locale === 'en' ? ' ' : ''}${CELLS[laid.locale].unit}`),
    ),
  'quantities about': (laid) =>
    each(laid, VOLUMES, (column) => numbers(column, (value) => `${CELLS[laid.locale].about}${String(value)}`)),
  'some quantities as texts': (laid) =>
    each(laid, VOLUMES, (column) =>
      numbers(column, (value, row) =>
        row % 3 === 0 ? `${CELLS[laid.locale].about}${String(value)}` : row % 3 === 1 ? String(value) : value,
      ),
    ),
  'days as serials': (laid) => each(laid, DAYS, (column) => ({ ...column, format: 'General' })),
  ...Object.fromEntries(Object.entries(WAYS).map(([way, write]) => [`days ${way}`, daysWritten(write)])),
  sections: (laid, { oneOf, below }) => {
    const texts = CELLS[laid.locale].sections;
    const at = 1 + below(laid.rows.length - 1);
    const rows = inserted(laid.rows, at, sectionRow(laid, oneOf(texts)));
    return { ...laid, rows: inserted(rows, 0, sectionRow(laid, oneOf(texts))) };
  },
  'a total at the end': (laid, { oneOf }) => {
    const records = laid.rows.filter((row) => typeof row === 'number');
    return { ...laid, rows: [...laid.rows, totalRow(laid, oneOf(CELLS[laid.locale].totals), records)] };
  },
  'a total in between': (laid, { oneOf, below }) => {
    const at = 2 + below(laid.rows.length - 2);
    const records = laid.rows.slice(0, at).filter((row) => typeof row === 'number');
    return { ...laid, rows: inserted(laid.rows, at, totalRow(laid, oneOf(CELLS[laid.locale].totals), records)) };
  },
  'a small table below': (laid, { oneOf }) => {
    // One of unlisted words that fills most columns could be more customers.
    const fits = CELLS[laid.locale].below.filter(([first = []]) => first.length * 2 <= laid.columns.length);
    return fits.length > 0 ? { ...laid, below: oneOf(fits) } : null;
  },
  'headers with the same parts': (laid, { oneOf }) => ({
    ...laid,
    columns: laid.columns.map((column) =>
      column && column.above === undefined ? { ...column, header: oneOf(column.spellings) } : column,
    ),
  }),
  'rows in another order': (laid, luck) => ({ ...laid, rows: shuffled(laid.rows, luck) }),
  'full-width headers': (laid) => ({
    ...laid,
    columns: laid.columns.map((column) => (column ? { ...column, header: fullWidth(column.header) } : null)),
  }),
  'full-width digits': (laid) => each(laid, VOLUMES, (column) => numbers(column, (value) => fullWidth(String(value)))),
  'headers in the other script': (laid) => {
    if (laid.locale === 'en') return null;
    return {
      ...laid,
      columns: laid.columns.map((column) =>
        column ? { ...column, header: inOtherScript(column.header) ?? column.header } : null,
      ),
    };
  },
};
