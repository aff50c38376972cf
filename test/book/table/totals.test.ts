/**
 * Rows that add up others, by what they are called and by their numbers; and customers whose names speak of totals.
 */
import type { Cell } from '../../../src/book/book';
import { readBook } from '../../../src/book/read';
import { dayOfIso, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const TODAY = dayOfIso('2026-11-22') ?? (NaN as Day);

const RECORDS: readonly (readonly Cell[])[] = [
  ['Kaida', 'Anna', 'Peru', 1234, 46000],
  ['Orion', '王芳', 'Chile', 517, 46005],
  ['Bergen', 'Anna', 'Peru', 89, 46009],
  ['Delfin', '王芳', 'Chile', 2301, 46010],
];
const SUM = 1234 + 517 + 89 + 2301;

const HEADERS = {
  Han: ['客户名称', '业务员', '国家', '年采购量', '最近联系'],
  Latin: ['Customer', 'Salesperson', 'Country', 'Annual volume', 'Last contact'],
};

/** Why the last of the rows is no customer; null if it is one. */
const whyOf = (last: readonly Cell[], header: readonly string[] = HEADERS.Latin) => {
  const book = readBook(sheetOf([header, ...RECORDS, last]), { today: TODAY, answers: {} });
  expect(book.customers.slice(0, 4).map(({ name }) => name)).toEqual(['Kaida', 'Orion', 'Bergen', 'Delfin']);
  return book.customers[4]?.name === last[0] ? null : book.excluded.find(({ row }) => row === 5)?.why;
};
const headerFor = (text: string) => (/\p{Script=Han}/u.test(text) ? HEADERS.Han : HEADERS.Latin);

describe('whatever the numbers are', () => {
  test.each([
    ...['Total units', 'Sub-total of this page', 'Sum of volumes', 'GRAND TOTAL (pcs)', 'Totals 2026:', 'Average'],
    ...[
      'Anna: total',
      'Total Peru',
      'Peru subtotal',
      '王芳小计',
      '王芳 合计',
      '本页小计',
      '总计(台)',
      '合计数量',
      '年度总量 合计',
    ],
    ...['客户合计', '總計：', '以上小計', '平均'],
  ])('%s is no customer', (label) => {
    expect(whyOf([label, '', '', 700], headerFor(label))).toBe('total');
  });

  test.each([
    ...['Total Energies', 'Totalplay', 'Total Wine & More', 'Sum Hardware Ltd', 'Summit', 'Grand Total Foods Inc'],
    ...['小计电子', '合计贸易', '总汇百货行', '共计商行', '汇总科技', 'Average Joe’s Gym', 'Subtotal Studios'],
  ])('%s is a customer', (name) => {
    expect(whyOf([name, '', '', 700], headerFor(name))).toBeNull();
    expect(whyOf([name], headerFor(name))).toBeNull();
  });
});

describe('by the numbers', () => {
  test('a row of sums is a total in words that nobody knows', () => {
    expect(whyOf(['Gesamt', '', '', SUM])).toBe('total');
    expect(whyOf(['全部加起来', '', '', SUM], HEADERS.Han)).toBe('total');
    expect(whyOf(['Total Nordwest', '', '', SUM])).toBe('total');
  });

  test('a number that is no sum makes no total, nor does a sum beside what only a customer has', () => {
    expect(whyOf(['Gesamt', '', '', SUM + 1])).toBeNull();
    expect(whyOf(['Gesamt', '', '', SUM, 46011])).toBeNull();
    expect(whyOf(['Gesamt', 'Anna', '', SUM])).toBeNull();
  });

  test('round numbers add up by chance', () => {
    const rows: Cell[][] = [
      ['Kaida', 'Anna', 'Peru', 100],
      ['Orion', 'Anna', 'Peru', 200],
      ['Bergen', '', '', 300],
    ];
    const book = readBook(sheetOf([HEADERS.Latin.slice(0, 4), ...rows]), { today: TODAY, answers: {} });
    expect(book.customers.map(({ name, volume }) => [name, volume])).toEqual(rows.map((row) => [row[0], row[3]]));
  });
});

test('a line kept free has no name; a running number before it makes it none the less free', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['行', ...HEADERS.Han],
    ...RECORDS.map((row, i) => [i + 1, ...row]),
    [5, '待填', '待填', '', '-', '待填'],
    [6, '无', '', '', 0, ''],
  ];
  const book = readBook(sheetOf(rows), { today: TODAY, answers: {} });
  expect(book.customers).toHaveLength(4);
  expect(book.excluded).toEqual([5, 6].map((row) => ({ row, why: 'blank' })));
});

test('a header of two rows comes again as one', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['Customer', 'Salesperson', 'Yearly volume', ''],
    ['', '', 'Actual', 'Potential'],
    ['Kaida', 'Anna', 120, 300],
    ['Customer', 'Salesperson', 'Actual', 'Potential'],
    ['Orion', 'Anna', 80, 100],
  ];
  const merged = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 2, columns: 1 },
    { row: 0, column: 2, rows: 1, columns: 2 },
  ];
  const book = readBook(sheetOf(rows, { merged }), { today: TODAY, answers: {} });
  expect(book.headerRows).toEqual([0, 1]);
  expect(book.excluded).toEqual([{ row: 3, why: 'repeated-header' }]);
});

test('what stands over orders, in the column of their numbers, is a section; and a line without a customer is none', () => {
  const order = (no: number, who: string) => [`SO-${no}`, 46000 + no, who, 10 * no];
  const rows: readonly (readonly Cell[])[] = [
    ['Order no', 'Order date', 'Customer', 'Quantity'],
    ['Spring fair'],
    order(1, 'Kaida'),
    order(2, 'Orion'),
    order(3, 'Kaida'),
    ['Autumn fair'],
    order(4, 'Bergen'),
    order(5, 'Kaida'),
    ['', '', 'Total quantity', 150],
    ['Checked by: Anna'],
  ];
  const book = readBook(sheetOf(rows), { today: TODAY, answers: {} });
  expect([book.kind, book.customers.map(({ name }) => name).sort()]).toEqual(['ledger', ['Bergen', 'Kaida', 'Orion']]);
  expect(book.excluded).toEqual([
    { row: 1, why: 'section' },
    { row: 5, why: 'section' },
    { row: 8, why: 'total' },
    { row: 9, why: 'note' },
  ]);
});
