import type { Cell, Reading } from '../../src/book/book';
import { yearBefore } from '../../src/book/ledger';
import { readBook } from '../../src/book/read';
import { dayOfIso, isoOf, type Day } from '../../src/policy/day';
import { LANGUAGES } from './languages';
import { sheetOf } from './sheetOf';

const day = (iso: string): Day => dayOfIso(iso) ?? (NaN as Day);
const reading: Reading = { today: day('2026-11-22'), answers: {} };
const read = (rows: readonly (readonly Cell[])[], more: Partial<Reading> = {}) =>
  readBook(sheetOf(rows), { ...reading, ...more });

describe.each(LANGUAGES)('a ledger in $id', (words) => {
  const { order } = words;
  const header = [order.no, order.date, words.customer, order.quantity, order.amount, order.status];
  const rows: readonly (readonly Cell[])[] = [
    header,
    ['S1', day('2026-01-05'), 'Kaida', 100, 1000, words.done],
    ['S2', day('2026-02-05'), 'Orion', 30, 300, words.done],
    ['S3', day('2026-03-05'), 'KAIDA ', 50, 500, words.done],
    ['S3', day('2026-03-05'), 'kaida', 5, 50, words.done],
    ['S4', day('2026-04-05'), 'Kaida', 999, 9990, words.cancelled],
    ['S5', day('2026-05-05'), 'Kaida', -20, -200, words.done],
    ['S6', day('2025-11-22'), 'Bergen', 70, 700, words.done],
    ['S7', day('2025-11-23'), 'Orion', 7, 70, words.done],
    ['S8', day('2026-12-01'), 'Orion', 400, 4000, words.done],
  ];

  test('becomes customers: pieces of the twelve months that end today, returns subtracted, cancelled orders left out', () => {
    const book = read(rows);
    expect([book.kind, book.measure, book.questions]).toEqual(['ledger', 'units', []]);
    expect(
      book.customers.map(({ row, name, volume, orders, lastContact }) => [
        row,
        name,
        volume,
        orders,
        lastContact && isoOf(lastContact),
      ]),
    ).toEqual([
      [null, 'Kaida', 135, 2, '2026-05-05'],
      [null, 'Orion', 37, 2, '2026-02-05'],
      [null, 'Bergen', 0, 1, '2025-11-22'],
    ]);
    expect(book.orders?.lines).toMatchObject({
      cancelled: 1,
      unpaid: 0,
      lost: 0,
      undated: 0,
      future: 1,
      return: 1,
      order: 6,
    });
    expect(book.problems.map(({ row, code }) => [row, code])).toEqual([[9, 'date-in-future']]);
  });

  test('of amounts only is money, and asks how the floors read', () => {
    const amounts = rows.map((row) => row.filter((_, column) => column !== 3));
    expect(read(amounts).customers.map(({ volume }) => volume)).toEqual([null, null, null]);
    expect(read(amounts).questions.map(({ code }) => code)).toEqual(['money-scale']);
    const told = read(amounts, { answers: { 'money-scale': '1' } });
    expect([told.measure, ...told.customers.map(({ volume }) => volume)]).toEqual(['money', 1350, 370, 0]);
  });

  test('reads the same whatever the order of its rows', () => {
    const [head = [], ...orders] = rows;
    const sorted = (book: ReturnType<typeof read>) =>
      book.customers.map(({ name, volume, lastContact }) => [name.toLowerCase(), volume, lastContact]).sort();
    expect(sorted(read([head, ...orders.reverse()]))).toEqual(sorted(read(rows)));
  });
});

test('the year before 29 February begins after 28 February', () => {
  expect(isoOf(yearBefore(day('2024-02-29')))).toBe('2023-02-28');
  expect(isoOf(yearBefore(day('2026-11-22')))).toBe('2025-11-22');
  expect(isoOf(yearBefore(day('2025-02-28')))).toBe('2024-02-28');
});

describe('orders that do not count', () => {
  test('wait for their payment where others have one', () => {
    const rows = [
      ['买家会员名', '订单创建时间', '订单付款时间', '宝贝总数量', '订单状态'],
      ['a1', '2026-03-01', '2026-03-01', 1, '交易成功'],
      ['b2', '2026-03-01', '', 2, ''],
      ['c3', '2026-03-01', '2026-03-02', 4, '交易关闭'],
    ];
    const book = read(rows);
    expect(book.customers.map(({ name, volume, orders }) => [name, volume, orders])).toEqual([
      ['a1', 1, 1],
      ['b2', 0, 0],
      ['c3', 0, 0],
    ]);
    expect(book.orders?.lines).toMatchObject({ cancelled: 1, unpaid: 1 });
  });

  test('未收款 is an order whose money is still due: it counts', () => {
    const rows = [
      ['订单号', '订单日期', '客户名称', '数量', '收款状态'],
      ['S1', '2026-03-01', 'Kaida', 10, '未收款'],
      ['S2', '2026-04-01', 'Orion', 5, '已收清'],
    ];
    expect(read(rows).customers.map(({ volume }) => volume)).toEqual([10, 5]);
  });

  test('are deals that are not won', () => {
    const rows = [
      ['Opportunity ID', 'Account', 'Deal stage', 'Close date', 'Close value'],
      ...['Won', 'Lost', 'Engaging', 'Won'].map((stage, i) => [
        `D${i}`,
        i < 3 ? 'Kaida' : 'Orion',
        stage,
        `2026-03-1${i + 4}`,
        100 * (i + 1),
      ]),
      ...['Won', 'Won'].map((stage, i) => [`E${i}`, 'Kaida', stage, '2026-05-20', 1]),
    ];
    const book = read(rows, { answers: { 'money-scale': '1' } });
    expect([book.kind, book.orders?.lines.lost, book.orders?.lines.open]).toEqual(['ledger', 1, 1]);
    expect(book.customers.map(({ name, volume }) => [name, volume])).toEqual([
      ['Kaida', 102],
      ['Orion', 400],
    ]);
  });
});

describe('what a ledger cannot tell', () => {
  const header = ['订单号', '订单日期', '客户名称', '数量'];

  test('blank is not zero: an order without a quantity gives no volume, beside others it adds nothing', () => {
    const rows = [
      header,
      ['S1', '2026-03-01', 'Kaida', ''],
      ['S2', '2026-03-02', 'Orion', ''],
      ['S3', '2026-03-03', 'Orion', 8],
    ];
    expect(read(rows).customers.map(({ volume }) => volume)).toEqual([null, 8]);
  });

  test('a ledger that ends before the year tells no volume, only the last order', () => {
    const rows = [header, ['S1', '2020-03-01', 'Kaida', 10], ['S2', '2020-04-01', 'Orion', 20]];
    expect(read(rows).customers.map(({ volume, lastContact }) => [volume, lastContact])).toEqual([
      [null, day('2020-03-01')],
      [null, day('2020-04-01')],
    ]);
  });

  test('returns without their orders leave no volume below zero', () => {
    const book = read([header, ['S1', '2026-03-01', 'Kaida', -10], ['S2', '2026-04-01', 'Orion', 20]]);
    expect(book.customers.map(({ volume }) => volume)).toEqual([null, 20]);
    expect(book.problems.map(({ code }) => code)).toEqual(['quantity-negative']);
  });

  test('day before month or after it: no volume until the user says', () => {
    const rows = [
      header,
      ['S1', '03/04/2026', 'Kaida', 10],
      ['S2', '05/06/2026', 'Kaida', 20],
      ['S3', '07/08/2026', 'Orion', 30],
    ];
    const open = read(rows);
    expect(open.questions.map(({ code }) => code)).toEqual(['date-order']);
    expect(open.customers.map(({ name, volume }) => [name, volume])).toEqual([
      ['Kaida', null],
      ['Orion', null],
    ]);
    const told = read(rows, { answers: { 'date-order': 'mdy' } });
    expect(told.customers.map(({ volume, lastContact }) => [volume, lastContact])).toEqual([
      [30, day('2026-05-06')],
      [30, day('2026-07-08')],
    ]);
  });

  test('with the order of day and month open, a customer with such orders has no volume, for its sum would lack them', () => {
    const rows = [
      header,
      ['S1', '2026-03-01', 'Kaida', 10],
      ['S2', '05/06/2026', 'Kaida', 20],
      ['S3', '2026-03-03', 'Orion', 30],
    ];
    expect(read(rows).customers.map(({ name, volume }) => [name, volume])).toEqual([
      ['Kaida', null],
      ['Orion', 30],
    ]);
  });

  test('one customer in two currencies has no volume until the user says that they are one', () => {
    const rows = [
      ['订单号', '订单日期', '客户名称', '订单金额', '币种'],
      ['S1', '2026-03-01', 'Kaida', 10, 'USD'],
      ['S2', '2026-03-02', 'Kaida', 20, '欧元'],
      ['S3', '2026-03-03', 'Orion', 40, 'USD'],
    ];
    const open = read(rows, { answers: { 'money-scale': '1' } });
    expect(open.customers.map(({ volume }) => volume)).toEqual([null, 40]);
    expect(open.questions.map(({ code }) => code)).toEqual(['mixed-currency']);
    expect(open.problems.map(({ code }) => code)).toEqual(['mixed-currency']);
    const told = read(rows, { answers: { 'money-scale': '1', 'mixed-currency': 'same' } });
    expect(told.customers.map(({ volume }) => volume)).toEqual([30, 40]);
  });
});

test('where each row has a customer number of its own, names that come again are two customers and no orders', () => {
  const names = [
    'Alder Ltd',
    'Tarn Works',
    'Brook Tools',
    'Alder Ltd',
    'Moss Metal',
    'Tarn Works',
    'Fern Trading',
    'Alder Ltd',
  ];
  const table = (number: (i: number) => string) => [
    ['Customer no', 'Customer', 'Unit price', 'Sales amount', 'Purchase quantity', 'Last contact'],
    ...names.map((name, i) => [number(i), name, 3 + i, 900 + i * 70, 300 - i * 20, `2026-0${i + 1}-11`]),
  ];
  const read = (number: (i: number) => string) =>
    readBook(sheetOf(table(number)), { today: dayOfIso('2026-11-22') as Day, answers: {} });
  const own = read((i) => `K${i}`);
  expect([own.kind, own.customers.length]).toEqual(['customers', 8]);
  expect(read((i) => `K${names.indexOf(names[i] ?? '')}`).kind).toBe('ledger');
});
