import fc from 'fast-check';
import type { Cell, Reading, Sheet } from '../../../src/book/book';
import { readBook } from '../../../src/book/read';
import { LINE_STATES } from '../../../src/book/orders/states';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { LANGUAGES } from '../languages';
import { sheetOf } from '../sheetOf';

const TODAY = dayOfIso('2026-11-30') ?? (NaN as Day);
const reading: Reading = { today: TODAY, answers: { 'money-scale': '1' } };
const language = fc.constantFrom(...LANGUAGES);
const NAMES = ['Kaida', 'Orion', '宁波海川', 'Bergen & Co'];

interface Order {
  readonly who: string;
  readonly pieces: number;
  readonly ago: number;
}
const order = fc.record({
  who: fc.constantFrom(...NAMES),
  pieces: fc.integer({ min: 1, max: 900 }),
  ago: fc.nat(360),
});
const orders = fc.array(order, { minLength: 5, maxLength: 40 });

type Words = (typeof LANGUAGES)[number];
const rowsOf = (
  { order: head, customer }: Words,
  list: readonly Order[],
  more: readonly (readonly [string, readonly Cell[]])[] = [],
): Cell[][] => [
  [head.no, head.date, customer, head.quantity, ...more.map(([header]) => header)],
  ...list.map(
    ({ who, pieces, ago }, i) =>
      [`S${i}`, TODAY - ago, who, pieces, ...more.map(([, cells]) => cells[i] ?? '')] as Cell[],
  ),
];
const read = (rows: readonly (readonly Cell[])[], answers: Reading['answers'] = {}) =>
  readBook(sheetOf(rows), { ...reading, answers: { ...reading.answers, ...answers } });
const sumsOf = (list: readonly Order[], unitOf: (i: number) => string): Map<string, Map<string, number>> => {
  const sums = new Map<string, Map<string, number>>();
  list.forEach(({ who, pieces }, i) => {
    const own = sums.get(who) ?? new Map<string, number>();
    own.set(unitOf(i), (own.get(unitOf(i)) ?? 0) + pieces);
    sums.set(who, own);
  });
  return sums;
};

const UNITS = [
  ['吨', '只'],
  ['pcs', 'kg', 'sets'],
  ['箱', '提', '盒'],
] as const;

test('no volume is a sum over two units: it is one of the sums of its units, or there is none', () => {
  fc.assert(
    fc.property(
      language,
      orders,
      fc.constantFrom(...UNITS),
      fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }),
      fc.constantFrom('单位', 'Unit', 'UOM', '計量單位', 'Measured in', '计量单位'),
      fc.boolean(),
      (words, list, units, picks, header, answers) => {
        const unitOf = (i: number) => units[(picks[i] ?? 0) % units.length] ?? '';
        const book = read(
          rowsOf(words, list, [[header, list.map((_, i) => unitOf(i))]]),
          answers ? { 'mixed-unit': unitOf(0) } : {},
        );
        const sums = sumsOf(list, unitOf);
        const several = new Set(list.map((_, i) => unitOf(i))).size > 1;
        for (const { name, volume } of book.customers) {
          const own = sums.get(name);
          if (volume !== null) expect([...(own?.values() ?? [])]).toContain(volume);
          if (!several) expect(volume).toBe([...(own?.values() ?? [])][0]);
        }
        expect(book.questions.map(({ code }) => code)).toEqual(several && !answers ? ['mixed-unit'] : []);
      },
    ),
    { numRuns: 60 },
  );
});

const MONEY = { USD: '[$$-409] #,##0.00', EUR: '[$€-407] #,##0', GBP: '"£"#,##0' } as const;
type Currency = keyof typeof MONEY;

/** The amounts in the currency of each order, written in its cell, in its number format, or in a column beside it. */
const WRITTEN: readonly ((list: readonly Order[], currency: (i: number) => Currency, words: Words) => Sheet)[] = [
  (list, currency, { order: head, customer }) =>
    sheetOf([
      [head.no, head.date, customer, head.amount],
      ...list.map(({ who, pieces, ago }, i) => [`S${i}`, TODAY - ago, who, `${currency(i)} ${pieces}`]),
    ]),
  (list, currency, { order: head, customer }) =>
    sheetOf(
      [
        [head.no, head.date, customer, head.amount],
        ...list.map(({ who, pieces, ago }, i) => [`S${i}`, TODAY - ago, who, pieces]),
      ],
      { formats: [['', '', '', ''], ...list.map((_, i) => ['', 'yyyy-mm-dd', '', MONEY[currency(i)]])] },
    ),
  (list, currency, { order: head, customer }) =>
    sheetOf([
      [head.no, head.date, customer, 'Ccy', head.amount],
      ...list.map(({ who, pieces, ago }, i) => [`S${i}`, TODAY - ago, who, currency(i), pieces]),
    ]),
];

test('no volume is a sum over two currencies, whether cells, formats or a column say which', () => {
  fc.assert(
    fc.property(
      language,
      orders,
      fc.array(fc.constantFrom('USD', 'EUR', 'GBP'), { minLength: 40, maxLength: 40 }),
      fc.constantFrom(...WRITTEN),
      fc.boolean(),
      (words, list, picks, write, answers) => {
        const currency = (i: number) => (picks[i] ?? 'USD') as Currency;
        const told = { ...reading.answers, ...(answers ? { 'mixed-currency': currency(0) } : {}) };
        const book = readBook(write(list, currency, words), { today: TODAY, answers: told });
        const sums = sumsOf(list, currency);
        const several = new Set(list.map((_, i) => currency(i))).size > 1;
        for (const { name, volume, unit } of book.customers) {
          const own = sums.get(name);
          if (volume !== null) expect(own?.get(unit ?? '')).toBe(volume);
          if (!several) expect(volume).toBe([...(own?.values() ?? [])][0]);
        }
        expect(book.questions.map(({ code }) => code)).toEqual(several && !answers ? ['mixed-currency'] : []);
      },
    ),
    { numRuns: 100 },
  );
});

test('a column of currencies beside pieces changes nothing, and asks nothing', () => {
  fc.assert(
    fc.property(
      language,
      orders,
      fc.array(fc.constantFrom('USD', 'EUR', 'GBP'), { minLength: 40, maxLength: 40 }),
      (words, list, money) => {
        const alone = read(rowsOf(words, list));
        const beside = read(rowsOf(words, list, [['Currency', money]]));
        expect(beside.questions).toEqual(alone.questions);
        expect(beside.customers).toEqual(alone.customers);
      },
    ),
    { numRuns: 40 },
  );
});

const HEADERS = [
  '订单状态',
  'Order status',
  '付款状态',
  'Shipping status',
  'Outcome',
  '结果',
  'State',
  '单据类型',
  '备注',
];
const AGAINST = ['已取消', 'Cancelled', '作废', 'VOID', '已退货', 'refunded', 'Unpaid', '待付款'];
const FOR = ['已完成', 'Shipped', '退款中', 'Not cancelled', '部分退货', 'Paid'];

test('what a status takes away is as if it were not there, whichever column says it', () => {
  fc.assert(
    fc.property(
      language,
      orders,
      fc.constantFrom(...HEADERS),
      fc.constantFrom(...AGAINST),
      fc.constantFrom(...FOR),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (words, list, header, against, pro, gone) => {
        const cells = list.map((_, i) => (gone[i] ? against : pro));
        const book = read(rowsOf(words, list, [[header, cells]]));
        for (const { name, volume, orders: count } of book.customers) {
          const own = list.filter(({ who }, i) => who === name && !gone[i]);
          expect([count, volume ?? 0]).toEqual([own.length, own.reduce((sum, { pieces }) => sum + pieces, 0)]);
        }
      },
    ),
    { numRuns: 80 },
  );
});

test('every line is told as exactly one thing', () => {
  const day = fc.constantFrom<Cell>(TODAY - 5, '2026-03-01', '', 'soon', '2027-01-01', '31/31/2026');
  const amount = fc.constantFrom<Cell>(5, -5, 0, '', '12 pcs', 'some');
  const line = fc.tuple(
    fc.constantFrom('Kaida', 'Orion', ''),
    day,
    amount,
    fc.constantFrom('', '已取消', 'Unpaid', 'Lost'),
  );
  fc.assert(
    fc.property(language, fc.array(line, { minLength: 6, maxLength: 30 }), (words, list) => {
      const { order: head, customer } = words;
      const rows: Cell[][] = [
        [head.no, head.date, customer, head.quantity, head.status],
        ...list.map(([who, when, many, status], i) => [`S${i}`, when, who, many, status] as Cell[]),
      ];
      const book = read(rows);
      if (book.kind !== 'ledger') return;
      const lines = book.orders?.lines;
      const all = LINE_STATES.reduce((sum, state) => sum + (lines?.[state] ?? 0), 0);
      expect(all).toBe(list.length - book.excluded.filter(({ row }) => row > 0).length);
      for (const { orders: count } of book.customers) expect(count ?? 0).toBeLessThanOrEqual(lines?.order ?? 0);
    }),
    { numRuns: 80 },
  );
});

test('the order of rows never matters, nor where the lines of an order stand', () => {
  fc.assert(
    fc.property(
      language,
      orders,
      fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }),
      fc.nat(),
      (words, list, numbers, turn) => {
        const [header = [], ...rows] = rowsOf(words, list).map((row, i) =>
          i === 0 ? row : [`N${numbers[i - 1]}`, ...row.slice(1)],
        );
        const at = turn % rows.length;
        const seen = (sheet: Cell[][]) =>
          read(sheet)
            .customers.map(
              ({ name, volume, orders: count, lastContact }) => `${name} ${volume} ${count} ${lastContact}`,
            )
            .sort();
        expect(seen([header, ...rows.slice(at), ...rows.slice(0, at)])).toEqual(seen([header, ...rows]));
      },
    ),
    { numRuns: 40 },
  );
});
