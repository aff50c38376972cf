import type { Cell } from '../../../src/book/book';
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

/**
 * Two header rows: the upper one speaks of a pair (volumes, contacts), the lower one says which of the two, in words
 * that need not make a header by themselves.
 */
const TODAY = dayOfIso('2026-11-30') as Day;
const NAMES = ['Birch Lane Ltd', 'Corvus GmbH', 'Delmar S.A.', 'Elstow Inc.', 'Farrow Ltd', 'Gantry AG'];

/** Four columns under two groups, after a column of names: volumes, and days before and after today. */
function readPairs(who: string, groups: readonly [string, string], below: readonly string[]) {
  const rows: Cell[][] = [
    ['', groups[0], '', groups[1], ''],
    [who, ...below],
    ...NAMES.map((name, i): Cell[] => [name, 900 + i * 137, 1200 + i * 91, TODAY - 40 + i, TODAY + 3 + i * 4]),
  ];
  const formats = rows.map((_, row) => ['', '', '', ...Array<string>(2).fill(row > 1 ? 'yyyy-mm-dd' : 'General')]);
  const merged = [1, 3].map((column) => ({ row: 0, column, rows: 1, columns: 2 }));
  return readBook(sheetOf(rows, { formats, merged }), { today: TODAY, answers: {} });
}

test.each<[string, readonly [string, string], readonly string[]]>([
  ['Client', ['Units a year', 'Keeping in touch'], ['Done', 'Might be', 'Past', 'Coming']],
  ['Stockist', ['Yearly need (pcs)', 'Phone calls'], ['Bought', 'Hoped for', 'Made', 'Due on']],
  ['Account:', ['Volume / yr', 'Visit'], ['Actual:', 'Potential:', 'Previous', 'Planned']],
  ['客户', ['年需求台数', '电话日期'], ['已成交', '有希望', '打过', '该打']],
  ['客户名称：', ['全年用量', '走访'], ['买到了', '还能买', '去过', '要去']],
  ['客戶', ['年度採購量', '拜會日期'], ['實際', '預估', '上次', '下次']],
])('%s, under %j: what was and what is to come', (who, groups, below) => {
  const { columns, headerRows, questions } = readPairs(who, groups, below);
  expect(headerRows).toEqual([0, 1]);
  expect(questions).toEqual([]);
  expect(
    (['customer_name', 'annual_volume', 'potential_volume', 'last_contact', 'next_contact'] as const).map(
      (field) => columns[field]?.column,
    ),
  ).toEqual([0, 1, 2, 3, 4]);
});

test('money under a group of volumes is money, and a telephone number under a group of calls no day', () => {
  const rows: Cell[][] = [
    ['', 'Purchases per year', '', 'Phone', ''],
    ['Client', 'Pieces', 'Amount (EUR)', 'Office', 'Mobile'],
    ...NAMES.map((name, i): Cell[] => [
      name,
      900 + i * 137,
      81_200 + i * 9_100,
      `+49 30 12345${i}`,
      `+49 171 98765${i}`,
    ]),
  ];
  const merged = [1, 3].map((column) => ({ row: 0, column, rows: 1, columns: 2 }));
  const { columns } = readBook(sheetOf(rows, { merged }), { today: TODAY, answers: {} });
  expect(columns.annual_volume?.column).toBe(1);
  expect(columns.annual_revenue?.column).toBe(2);
  expect(columns.last_contact).toBeUndefined();
  expect(columns.next_contact).toBeUndefined();
});

test('the words decide before the order does', () => {
  const { columns } = readPairs('Client', ['Units a year', 'Contact'], ['Hoped for', 'Bought', 'Past', 'Coming']);
  expect([columns.potential_volume?.column, columns.annual_volume?.column]).toEqual([1, 2]);
});
