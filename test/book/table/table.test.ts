import type { Cell } from '../../../src/book/book';
import { readBook, tableOf } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);

const tablesOf = (rows: readonly (readonly Cell[])[]) => {
  const table = tableOf(sheetOf(rows), { today: TODAY, answers: {} });
  if (!table) return [];
  const { headerRows, headers, left, right, first, last } = table;
  return [{ headerRows, headers, columns: [left, right], rows: [first, last] }];
};

test('two header rows without merged cells, as a CSV has them', () => {
  const rows = [
    ['客户', '', '订单', '', '联系', ''],
    ['名称', '国家', '年订单量', '潜在订单量', '最近', '下次'],
    ['Kaida', '德国', 100, 200, 46000, ''],
    ['Orion', '法国', 50, '', 46001, ''],
  ];
  expect(tablesOf(rows)).toEqual([
    {
      headerRows: [0, 1],
      headers: ['客户 / 名称', '客户 / 国家', '订单 / 年订单量', '订单 / 潜在订单量', '联系 / 最近', '联系 / 下次'],
      columns: [0, 5],
      rows: [2, 3],
    },
  ]);
});

test('lines of particulars above a table are no header', () => {
  const rows = [
    ['客户名称一览表'],
    ['部门：外贸部', '', '制表日期：2026-10-01'],
    ['客户名称', '业务员', '年订单量'],
    ['Kaida', '王', 100],
    ['Orion', '李', 50],
  ];
  expect(tablesOf(rows)).toMatchObject([{ headerRows: [2], rows: [3, 4] }]);
});

test('a first record of words is no second header row', () => {
  const rows = [
    ['Customer', '', 'Contact', 'Phone'],
    ['Kaida', 'x', 'Ann', 'WeChat'],
    ['Orion', 'y', 'Bob', 'Email'],
  ];
  expect(tablesOf(rows)).toMatchObject([{ headerRows: [0], rows: [1, 2] }]);
});

test('another table below, after a blank row, ends the first', () => {
  const rows = [
    ['Customer', 'Owner', 'Annual volume'],
    ['Kaida', 'Li', 100],
    ['Orion', 'Li', 50],
    [],
    ['Product', 'Price', 'Currency'],
    ['P-1', 5, 'USD'],
    ['P-2', 6, 'USD'],
  ];
  expect(tablesOf(rows)).toMatchObject([{ headerRows: [0], rows: [1, 2] }]);
});

test('of a header that comes again, the first is the header', () => {
  const header = ['Customer', 'Owner', 'Annual volume', 'Last contact'];
  const record = (i: number) => [`Kaida ${i}`, 'Li', 100 + i, 46000];
  const rows = [0, 1, 2, 3].flatMap((part) => [header, ...[0, 1, 2].map((i) => record(part * 3 + i))]);
  expect(tablesOf(rows)).toMatchObject([{ headerRows: [0], rows: [1, 15] }]);
});

test.each([
  ['marks and their meanings', [['Colours:'], ['Bold', 'three orders'], ['Grey', 'asleep']]],
  [
    'letters and their meanings',
    [
      ['A', 1000],
      ['B', 500],
      ['C', 0],
    ],
  ],
  [
    'a table with words of its own',
    [
      ['Depot', 'Crates', 'Lorries'],
      ['Lyon', 40, 3],
      ['Gent', 25, 2],
    ],
  ],
  ['lines of remarks', [['red = late'], ['green: on time'], ['blue = new']]],
  ['who signed', [['Drawn up by: Anna', '', 'Seen by: Paul']]],
])('%s, below a blank row, are no records', (_, below) => {
  const record = (i: number) => [`Kaida ${i}`, 'Li', 100 + i, 46000 + i, 'Lima'];
  const header = ['Customer', 'Owner', 'Annual volume', 'Last contact', 'City'];
  const { customers, dataRows } = readBook(sheetOf([header, ...[0, 1, 2, 3].map(record), [], ...below]), {
    today: TODAY,
    answers: {},
  });
  expect(customers.map(({ name }) => name)).toEqual(['Kaida 0', 'Kaida 1', 'Kaida 2', 'Kaida 3']);
  expect(dataRows?.[0]).toBe(1);
});

test.each([
  ['a name', [['Orion']]],
  ['two names', [['Orion'], ['Bergen']]],
  ['a name and a volume', [['Orion', '', 300]]],
  [
    'names with volumes',
    [
      ['Orion', '', 300],
      ['Bergen', '', 'about 200'],
    ],
  ],
  [
    'records under a heading',
    [['To be called:'], ['Orion', 'Li', 300, 46001, 'Lima'], ['Bergen', 'Li', 20, 46001, 'Oslo']],
  ],
  ['names under a heading', [['Prospects:'], ['Orion'], ['Bergen']]],
])('%s, below a blank row, stay', (_, below) => {
  const record = (i: number) => [`Kaida ${i}`, 'Li', 100 + i, 46000 + i, 'Lima'];
  const header = ['Customer', 'Owner', 'Annual volume', 'Last contact', 'City'];
  const { customers } = readBook(sheetOf([header, ...[0, 1, 2, 3].map(record), [], ...below]), {
    today: TODAY,
    answers: {},
  });
  expect(customers.map(({ name }) => name).slice(4)).toEqual(
    below.map(([name]) => name).filter((name) => ['Orion', 'Bergen'].includes(String(name))),
  );
});

test('thousands of styled but blank rows below are no records', () => {
  const rows = [['Customer', 'Annual volume'], ['Kaida', 100], ...Array.from({ length: 3000 }, () => ['', ' '])];
  expect(tablesOf(rows)).toMatchObject([{ rows: [1, 1] }]);
});

test('blank and repeated header cells stay as they are', () => {
  const rows = [
    ['', 'Customer', 'Phone', 'Phone', ''],
    [1, 'Kaida', '030 1', '', 'x'],
    [2, 'Orion', '030 2', '', 'y'],
  ];
  expect(tablesOf(rows)).toMatchObject([{ headers: ['', 'Customer', 'Phone', 'Phone', ''], columns: [0, 4] }]);
});

test('a sheet of numbers has no table', () => {
  expect(
    tablesOf([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([]);
});

test('Shop 1 and Shop 2 are names, and no days of a month', () => {
  const rows = [['Client', 'Yearly quantity'], ...[1, 2, 3, 4].map((i) => [`Shop ${i}`, 100 * i])];
  const { customers } = readBook(sheetOf(rows), { today: TODAY, answers: {} });
  expect(customers.map(({ name }) => name)).toEqual(['Shop 1', 'Shop 2', 'Shop 3', 'Shop 4']);
});
