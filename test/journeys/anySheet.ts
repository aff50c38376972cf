/**
 * Sheets as nobody would plan them, each from a number: headers of the dictionary in three languages, their cells right
 * and wrong, titles, totals, blank lines, merged cells, hidden rows, Excel Tables, and things that stand right of
 * everything.
 */
import type { Area, Cell, SheetTable, Span } from '../../src/book/book';
import { FIELDS, kindOfField, type Field } from '../../src/book/header/fields';
import { casesOf } from '../book/cases';
import { chance } from './chance';

export interface AnySheet {
  /** From A1; '' is blank. */
  readonly values: readonly (readonly Cell[])[];
  /** 'row,column' of formulas that show nothing. */
  readonly formulas: ReadonlySet<string>;
  /** 'row,column' of blank cells that were formatted. */
  readonly formatted: ReadonlySet<string>;
  readonly merged: readonly Area[];
  readonly tables: readonly SheetTable[];
  readonly hidden: readonly Span[];
  readonly protected: boolean;
  /** Columns, by number, whose numbers are days. */
  readonly dates: ReadonlySet<number>;
}

const HEADERS = casesOf('headers.txt').map(({ heading, input, expected }) => ({
  language: heading,
  header: input,
  field: expected.split(' ')[0] ?? '',
}));
const headersOf = (field: Field, language: string) => {
  const named = HEADERS.filter((one) => one.field === field);
  const own = named.filter((one) => one.language === language);
  return (own.length > 0 ? own : named).map(({ header }) => header);
};
const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;

const FOR_CUSTOMERS: readonly Field[] = ['customer_name', 'annual_volume', 'last_contact'];
const FOR_ORDERS: readonly Field[] = ['order_no', 'order_date', 'customer_name', 'order_quantity'];

/** Cells of each kind of column, most of them as they should be. */
const CELLS: { readonly [kind: string]: readonly Cell[] } = {
  text: [
    '宁波海川',
    'Kaida',
    'Brightline GmbH',
    '深圳凯腾',
    "'s-Hertogenbosch",
    '=cmd|calc',
    '@SUM(1)',
    '007',
    'Lumen & Co',
    '合计',
  ],
  quantity: [2400, 1000, 500, 299, 0, '约500台', '1,200', '1-2千', '看情况', '#N/A', -5, 12.5, '2.5万'],
  money: [120_000, 8800.5, '¥12,000', 'USD 300', 'EUR 1.000', '面议', 0],
  date: [
    46300,
    46340,
    46200,
    45_000,
    '2026-11-01',
    '2026.3.5',
    '03/04/26',
    '3月5日',
    '46321',
    'TBD',
    47_000,
    '31/02/2026',
  ],
  choice: ['A', 'B级', 'VIP', '询盘', '已成交', 'closed', '是'],
  number: [1, 2, 3.5, 'x'],
  count: [1, 2, 30, '3次'],
  percent: [0.3, '30%', 80],
  year: [2019, '2021年', 1987],
};
const JUNK: readonly Cell[] = ['', '', '#REF!', true, 'n/a', ' ', '—', 1e9, -0.5, '备注：见邮件', 'zzz', '\u3000'];
const TOTALS = ['合计', 'Total', '小计', '總計', '—— 华东区 ——', '注：以上为估计'];

export function anySheet(seed: number): AnySheet {
  const { below, once, oneOf } = chance(seed);
  const fields = shuffled([
    ...oneOf([FOR_CUSTOMERS, FOR_CUSTOMERS, FOR_ORDERS, []]),
    ...some(below(6), () => oneOf(FIELDS)),
  ]);
  const language = oneOf(LANGUAGES);
  const left = once(0.2) ? below(3) : 0;
  const top = once(0.3) ? 1 + below(3) : 0;
  const count = below(24);
  const values: Cell[][] = some(top, () => []);
  if (top > 0)
    values[0] = [...Array<Cell>(left).fill(''), oneOf(['2026 客户一览', 'Customers 2026', '制表：王伟', ''])];

  const headers = fields.map((field) => oneOf(headersOf(field, language)) + (once(0.08) ? '(台)' : ''));
  values.push([...Array<Cell>(left).fill(''), ...headers]);
  for (let row = 0; row < count; row++) {
    if (once(0.04)) values.push([]);
    if (once(0.03)) values.push([...Array<Cell>(left).fill(''), oneOf(TOTALS), ...(once(0.5) ? [below(9000)] : [])]);
    if (once(0.02)) values.push([...Array<Cell>(left).fill(''), ...headers]);
    const cells = fields.map((field): Cell => {
      if (once(0.07)) return '';
      return once(0.05) ? oneOf(JUNK) : oneOf(CELLS[kindOfField(field)] ?? JUNK);
    });
    values.push([...Array<Cell>(left).fill(''), ...cells]);
  }
  const right = left + fields.length;
  const asTable = fields.length > 0 && count > 0 && once(0.25);
  // Column names of an Excel Table are never blank and never twice.
  if (asTable)
    headers.forEach(
      (header, i) => ((values[top] ?? [])[left + i] = headers.indexOf(header) === i ? header : `${header}${i}`),
    );
  const width = right + 7;
  const grid = values.map((cells) => [...cells, ...Array<Cell>(width - cells.length).fill('')]);

  const anywhere = (from: number) => [below(grid.length), from + below(7)] as const;
  for (const [row, column] of some(once(0.3) ? 1 + below(3) : 0, () => anywhere(right)))
    (grid[row] ?? [])[column] = oneOf(JUNK);
  const blank = (row: number, column: number) => (grid[row]?.[column] ?? '') === '';
  const blanks = (share: number) =>
    new Set(
      some(once(share) ? 1 + below(4) : 0, () => anywhere(right))
        .filter(([row, column]) => blank(row, column))
        .map(([row, column]) => `${row},${column}`),
    );
  const merged: Area[] = [];
  for (const [row, column] of some(once(0.3) ? 1 + below(3) : 0, () => anywhere(once(0.5) ? left : right))) {
    const area = { row, column, rows: 1 + below(2), columns: 1 + below(3) };
    const cells = cellsOf(area);
    const free = cells.every(([r, c]) => r < grid.length && c < width && !merged.some((one) => contains(one, r, c)));
    if (free && cells.length > 1 && !asTable) {
      merged.push(area);
      for (const [r, c] of cells.slice(1)) (grid[r] ?? [])[c] = '';
    }
  }
  return {
    values: grid,
    formulas: new Set(
      [...blanks(0.1)].filter((place) => !merged.some((area) => cellsOf(area).some(([r, c]) => `${r},${c}` === place))),
    ),
    formatted: blanks(0.2),
    merged,
    tables: asTable
      ? [
          {
            name: 'Table1',
            area: { row: top, column: left, rows: grid.length - top, columns: fields.length },
            headerRow: true,
            totalsRow: once(0.2) && grid.length - top > 2,
          },
        ]
      : [],
    hidden: once(0.3) && count > 2 ? [{ first: top + 1 + below(count - 1), count: 1 + below(2) }] : [],
    protected: once(0.08),
    dates: new Set(fields.flatMap((field, i) => (kindOfField(field) === 'date' ? [left + i] : []))),
  };

  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: below(1e6) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export const contains = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

export const cellsOf = ({ row, column, rows, columns }: Area): (readonly [number, number])[] =>
  some(rows * columns, () => 0).map((_, i) => [row + Math.floor(i / columns), column + (i % columns)] as const);
