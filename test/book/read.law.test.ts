import fc from 'fast-check';
import type { Cell, Reading } from '../../src/book/book';
import { factorsFromRow } from '../../src/book/factors';
import { chooseSheet } from '../../src/book/chooseSheet';
import { columnsWithFormat, readBook } from '../../src/book/read';
import { dayOfIso, type Day } from '../../src/policy/day';
import { LANGUAGES } from './languages';
import { sheetOf } from './sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);
const reading: Reading = { today: TODAY, answers: {} };

const word = fc.constantFrom(
  ...[
    '客户名称',
    'Customer',
    '年订单量(台)',
    'Annual volume',
    '日期',
    '金额',
    '订单号',
    'Order date',
    'Total',
    '合计',
    'Last contact',
    'A级',
    '2026.3.5',
    '03/04/26',
    '约500',
  ],
  ...[
    '—— 华东区 ——',
    '待定',
    '#REF!',
    '1.000',
    '5kg',
    'USD 30',
    '1月',
    '2月',
    '3月',
    '',
    '',
    '(',
    ')',
    '%',
    '\u0000',
    '\ud800',
    '’',
    '[$',
  ],
);
const cell: fc.Arbitrary<Cell> = fc.oneof(word, fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(''));
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
const area = fc.record({
  row: fc.nat(12),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

test('whatever the cells are, reading answers and never throws', () => {
  fc.assert(
    fc.property(grid, fc.array(area, { maxLength: 3 }), fc.boolean(), fc.nat(6), (rows, merged, asTable, own) => {
      const tables = asTable && merged[0] ? [{ name: 'T', area: merged[0], headerRow: true, totalsRow: false }] : [];
      const sheet = sheetOf(rows, { merged, tables });
      const told: Reading = { ...reading, own: [own], answers: { 'money-scale': '1', 'date-order': 'dmy' } };
      for (const how of [reading, told]) {
        const book = readBook(sheet, how);
        for (const { volume, potential } of book.customers) {
          expect(volume === null || volume >= 0).toBe(true);
          expect(potential === null || potential >= 0).toBe(true);
        }
        columnsWithFormat(sheet, how);
        chooseSheet([sheet], how);
      }
      factorsFromRow(rows[0] ?? [], rows[1] ?? []);
    }),
    { numRuns: 400 },
  );
});

const customer = fc.record({ volume: fc.nat(5000), ago: fc.nat(700), owner: fc.constantFrom('Li', 'Wang', 'Zhao') });
const customers = fc.array(customer, { minLength: 1, maxLength: 25 });
const language = fc.constantFrom(...LANGUAGES);

const rowsOf = (
  words: (typeof LANGUAGES)[number],
  list: readonly { volume: number; ago: number; owner: string }[],
): Cell[][] => [
  [words.customer, words.owner, words.volume, words.last],
  ...list.map(({ volume, ago, owner }, i) => [`Firm ${i} GmbH`, owner, volume, TODAY - ago] as Cell[]),
];
const found = (rows: readonly (readonly Cell[])[]) =>
  readBook(sheetOf(rows), reading)
    .customers.map(({ name, volume, lastContact }) => `${name} ${volume} ${lastContact}`)
    .sort();

test('the customers of a sheet are those that were written into it, whatever the order of its rows', () => {
  fc.assert(
    fc.property(language, customers, fc.nat(), (words, list, turn) => {
      const [header = [], ...rows] = rowsOf(words, list);
      const at = turn % rows.length;
      const expected = list.map(({ volume, ago }, i) => `Firm ${i} GmbH ${volume} ${TODAY - ago}`).sort();
      expect(found([header, ...rows])).toEqual(expected);
      expect(found([header, ...rows.slice(at), ...rows.slice(0, at)])).toEqual(expected);
    }),
  );
});

test('blank rows, wherever they stand, change no customer', () => {
  fc.assert(
    fc.property(language, customers, fc.array(fc.nat(), { maxLength: 5 }), (words, list, places) => {
      const rows = rowsOf(words, list);
      const spread = [...rows];
      for (const place of places) spread.splice(place % (spread.length + 1), 0, ['', '  ', '', '\u3000']);
      expect(found(spread)).toEqual(found(rows));
    }),
  );
});

test('orders of one customer add up, and never across customers', () => {
  const orders = fc.array(
    fc.record({ who: fc.constantFrom('Kaida', 'Orion', 'Bergen'), pieces: fc.nat(900), ago: fc.nat(360) }),
    { minLength: 4, maxLength: 40 },
  );
  fc.assert(
    fc.property(language, orders, (words, list) => {
      const { order } = words;
      const rows: Cell[][] = [
        [order.no, order.date, words.customer, order.quantity],
        ...list.map(({ who, pieces, ago }, i) => [`S${i}`, TODAY - ago, who, pieces]),
      ];
      const sums = new Map<string, number>();
      for (const { who, pieces } of list) sums.set(who, (sums.get(who) ?? 0) + pieces);
      const book = readBook(sheetOf(rows), reading);
      expect(book.kind).toBe('ledger');
      expect(new Map(book.customers.map(({ name, volume }) => [name, volume]))).toEqual(sums);
    }),
  );
});
