import type { Cell } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { wordsFor } from '../../src/locale/all';
import { readingTexts } from '../../src/locale/say/reading';
import { dayOfIso, type Day } from '../../src/policy/day';
import { LOCALES } from '../../src/policy/locale';
import { sheetOf } from '../book/sheetOf';

const today = dayOfIso('2026-04-11') as Day;

const said = (rows: readonly (readonly Cell[])[], locale: string) =>
  readingTexts(readBook(sheetOf(rows), { today, answers: {} }), wordsFor(locale));

const ORDERS: readonly (readonly Cell[])[] = [
  ['Order no', 'Order date', 'Customer', 'Customer no', 'Quantity', 'Status'],
  ['S1', '2026-01-05', 'Alder', 'K1', 100, 'done'],
  ['S2', '2026-02-05', 'Alder', 'K2', 30, 'cancelled'],
  ['S3', '2026-02-06', 'Tarn', 'K3', 50, 'cancelled'],
  ['S4', '2026-02-07', 'Tarn', 'K3', -5, 'done'],
  ['S5', '2026-09-07', 'Tarn', 'K3', 60, 'done'],
];

test.each([
  [
    'en',
    [
      'Lines that are no orders: 2 cancelled, 1 dated in the future, 1 return, subtracted.',
      '2 customers share a name with another one and are told apart by their number.',
    ],
  ],
  [
    'zh-CN',
    ['不算订单的行：已取消 2 行，日期还没到 1 行，退货 1 行（已减去）。', '2 个客户与别的客户同名，按编号分开。'],
  ],
  [
    'zh-TW',
    ['不算訂單的列：已取消 2 列，日期還沒到 1 列，退貨 1 列（已減去）。', '2 個客戶與別的客戶同名，依編號分開。'],
  ],
] as const)('what does not count as an order is said: %s', (locale, texts) => {
  expect(said(ORDERS, locale)).toEqual(texts);
});

test.each(LOCALES)('a sum over lines without a day is never silent: %s', (locale) => {
  const lines = [
    ['Customer', 'Product', 'Quantity'],
    ['Alder', 'Gasket', 900],
    ['Alder', 'Valve', 800],
    ['Tarn', 'Seal', 350],
    ['Tarn', 'Valve', 200],
  ];
  expect(said(lines, locale)).toEqual([wordsFor(locale).reading.noDays]);
});

test('while it is asked which column says the day, it is not said that there is none', () => {
  const lines = [
    ['Order no', 'Customer', 'Wubble', 'Quantity', 'Frobnitz'],
    ...[0, 0, 1, 1].map((who, i) => [
      `S${i}`,
      ['Alder', 'Tarn'][who] ?? '',
      `2026-01-${i + 10}`,
      50 + i * 40,
      `2026-02-${i + 10}`,
    ]),
  ];
  expect(readBook(sheetOf(lines), { today, answers: {} }).questions.map(({ code }) => code)).toEqual([
    'order-date-column',
  ]);
  expect(said(lines, 'en')).toEqual([]);
});

test.each([
  ['en', '“26/3/31” is read as Tue, Mar 31, 2026: the other reading lies in the future.'],
  ['zh-CN', '“26/3/31”读作2026年3月31日周二：另一种读法还没到。'],
  ['zh-TW', '「26/3/31」讀作2026年3月31日週二：另一種讀法還沒到。'],
])('what sense settled is said: %s', (locale, text) => {
  const rows = [
    ['客户名称', '年采购量', '最近联系'],
    ['荣达五金', 1200, '26/3/31'],
    ['建兴门窗', 640, '26/2/28'],
  ];
  expect(said(rows, locale)).toEqual([text]);
});

test('a sheet of customers that is plain says nothing', () => {
  const rows = [
    ['Customer', 'Annual volume', 'Last contact'],
    ['Alder', 1200, '2026-03-31'],
  ];
  expect(said(rows, 'en')).toEqual([]);
});
