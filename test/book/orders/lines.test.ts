import type { Cell } from '../../../src/book/book';
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const TODAY = dayOfIso('2026-11-30') ?? (NaN as Day);
const read = (rows: readonly (readonly Cell[])[], answers = {}) => readBook(sheetOf(rows), { today: TODAY, answers });
const volumes = (book: ReturnType<typeof read>) => book.customers.map(({ name, volume }) => [name, volume]);

describe('whose an order is', () => {
  const header = ['客户名称', '客户编号', '订单号', '订单日期', '数量'];

  test('one name with two customer numbers are two customers, shown with their numbers', () => {
    const book = read([
      header,
      ['王芳', 'K-15835', 'S1', '2026-02-03', 700],
      ['王芳', 'K-15820', 'S2', '2026-04-09', 650],
      ['王芳', 'k-15835', 'S3', '2026-05-09', 1],
      ['李娜', 'K-11111', 'S4', '2026-05-11', 450],
    ]);
    expect(volumes(book)).toEqual([
      ['王芳 (K-15835)', 701],
      ['王芳 (K-15820)', 650],
      ['李娜', 450],
    ]);
    expect(book.orders?.namesakes).toBe(2);
  });

  test('a row without a number goes with its name, and numbers of something else part nobody', () => {
    const some = read([
      header,
      ['王芳', 'K-15835', 'S1', '2026-02-03', 700],
      ['王芳', '', 'S2', '2026-04-09', 650],
      ['李娜', 'K-11111', 'S3', '2026-05-11', 450],
    ]);
    expect(volumes(some)).toEqual([
      ['王芳', 1350],
      ['李娜', 450],
    ]);
    const every = read([
      header,
      ...['王芳', '李娜', '赵敏', '王芳', '李娜', '赵敏'].map((name, i) => [
        name,
        `R${i % 5}`,
        `S${i}`,
        '2026-05-11',
        10,
      ]),
    ]);
    expect([every.customers.length, every.orders?.namesakes]).toEqual([3, 0]);
  });
});

describe('deals', () => {
  const header = ['Deal ID', 'Customer name', 'Order date', 'Order amount', 'Outcome'];
  const money = { 'money-scale': '1' };

  test.each([
    ['Won', 'Lost', 'Negotiating'],
    ['Closed Won', 'Closed - Lost', 'Verbal commit'],
    ['赢单', '输单', '方案演示'],
    ['贏單', '丟單', '老板拍板'],
  ])('what is %s was bought, %s and %s were not; both are counted', (won, lost, open) => {
    const book = read(
      [
        header,
        ['D1', 'Orchard', '2026-02-01', 1200, won],
        ['D2', 'Orchard', '2026-04-01', 2500, lost],
        ['D3', 'Milton', '2026-06-01', 700, open],
        ['D4', 'Tarn', '2026-06-20', 640, won],
      ],
      money,
    );
    expect(volumes(book)).toEqual([
      ['Orchard', 1200],
      ['Milton', 0],
      ['Tarn', 640],
    ]);
    expect(book.orders?.lines).toMatchObject({ lost: 1, open: 1, order: 2 });
  });

  test('an order is cancelled in whichever column somebody wrote so', () => {
    const book = read(
      [
        ['订单号', '客户名称', '订单日期', '订单金额', '产品名称'],
        ['S1', '凯达', '2026-02-01', 34, 'USD'],
        ['S2', '凯达', '2026-04-01', 58, '取消订单'],
        ['S3', '海川', '2026-05-01', 7, 'USD'],
        ['S4', '海川', '2026-05-01', 8, 'RMB'],
      ],
      { ...money, 'mixed-currency': 'same' },
    );
    expect(volumes(book)).toEqual([
      ['凯达', 34],
      ['海川', 15],
    ]);
  });

  test('the status of a customer is none of its orders', () => {
    const book = read([
      ['Order no', 'Order date', 'Customer name', 'Quantity', 'Customer status'],
      ['S1', '2026-02-01', 'Orchard', 5, 'Lost'],
      ['S2', '2026-03-01', 'Orchard', 6, 'Lost'],
      ['S3', '2026-03-01', 'Tarn', 7, 'Active'],
    ]);
    expect(volumes(book)).toEqual([
      ['Orchard', 11],
      ['Tarn', 7],
    ]);
  });
});

test('days that are blank, unreadable or to come are counted apart; a return is no order, nor is nothing', () => {
  const book = read([
    ['Order no', 'Order date', 'Customer name', 'Quantity'],
    ['S1', '2026-02-01', 'Orchard', 50],
    ['S2', '', 'Orchard', 5],
    ['S3', '2026-13-45', 'Orchard', 5],
    ['S4', '2027-03-01', 'Orchard', 5],
    ['S5', '2026-03-01', 'Orchard', -20],
    ['S6', '2026-03-02', 'Orchard', 0],
    ['S7', '2026-03-02', '', 9],
  ]);
  expect(book.orders?.lines).toMatchObject({
    order: 1,
    undated: 1,
    unreadable: 1,
    future: 1,
    return: 1,
    zero: 1,
    nameless: 1,
  });
  expect(book.customers.map(({ volume, orders }) => [volume, orders])).toEqual([[30, 1]]);
});

test('a credit note takes back what its number says, whichever sign it has', () => {
  const book = read([
    ['Order no', 'Order date', 'Customer name', 'Quantity', 'Document'],
    ['S1', '2026-02-01', 'Orchard', 50, 'Invoice'],
    ['S2', '2026-03-01', 'Orchard', 20, 'Credit note'],
    ['S3', '2026-03-02', 'Orchard', -5, 'Credit note'],
  ]);
  expect(book.customers.map(({ volume, orders }) => [volume, orders])).toEqual([[25, 1]]);
});

test('many people, by name under the header of a number, are the customers', () => {
  const first = ['Abbey', 'Brion', 'Carla', 'Dwight', 'Ethyl', 'Felix', 'Gina'];
  const last = ['Stark', 'Botsford', 'Senger', 'Lesch', 'Murphy', 'Kirlin'];
  const names = first.flatMap((one) => last.map((other) => `${one} ${other}`));
  const rows = [...names, ...names.slice(0, 20)].map((name, i) => [name, `2026-0${1 + (i % 9)}-11`, 20 + i]);
  const book = read([['customer_id', 'order_date', 'revenue'], ...rows], { 'money-scale': '1' });
  expect([book.kind, book.customers.length]).toEqual(['ledger', names.length]);
});
