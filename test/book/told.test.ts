import type { Reading } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { headerTexts, joinedTold, toldFromText, toldToText } from '../../src/book/told';
import { dayOfIso } from '../../src/policy/day';
import { sheetOf } from './sheetOf';

const reading: Reading = { today: dayOfIso('2026-11-22')!, answers: {} };
const HEADER = ['客户名称', '联系人', '数字', '最近联系'];
const ROWS = [
  ['海川', '王伟', 2400, '03/04/2026'],
  ['凯腾', '李娜', 500, '05/06/2026'],
  ['明视', '陈晨', 80, '07/08/2026'],
];

test('a column without a meaning gets the one that the user gives it', () => {
  const plain = readBook(sheetOf([HEADER, ...ROWS]), reading);
  expect(plain.columns.annual_volume).toBeUndefined();
  expect(plain.unused).toEqual([{ column: 2, header: '数字' }]);
  const told = { columns: { 数字: 'annual_volume' as const } };
  const book = readBook(sheetOf([HEADER, ...ROWS]), { ...reading, told });
  expect(book.customers.map(({ volume }) => volume)).toEqual([2400, 500, 80]);
});

test('a column that shall have no meaning has none, and stands among the unused', () => {
  const book = readBook(sheetOf([HEADER, ...ROWS]), { ...reading, told: { columns: { 最近联系: null } } });
  expect(book.columns.last_contact).toBeUndefined();
  expect(book.unused.map(({ header }) => header)).toEqual(['数字', '最近联系']);
});

test('what was said follows a column that moves', () => {
  const told = {
    columns: { 数字: 'annual_volume' as const },
    answers: [{ code: 'date-order', header: '最近联系', choice: 'dmy' }],
  };
  const moved = [HEADER, ...ROWS].map(([a, b, c, d]) => [a!, d!, b!, c!]);
  for (const rows of [[HEADER, ...ROWS], moved]) {
    const book = readBook(sheetOf(rows), { ...reading, told });
    expect(book.questions).toEqual([]);
    expect(book.customers.map(({ volume, lastContact }) => [volume, lastContact])).toEqual([
      [2400, dayOfIso('2026-04-03')],
      [500, dayOfIso('2026-06-05')],
      [80, dayOfIso('2026-08-07')],
    ]);
  }
});

test('of two equal headers each can be told apart, and one without a text by its letter', () => {
  const rows = [
    ['客户名称', '数', '数', '', '最近联系'],
    ['海川', 1, 2400, 7, 46300],
    ['凯腾', 2, 500, 8, 46300],
  ];
  const { keys } = readBook(sheetOf(rows), reading);
  expect(new Set(keys.values()).size).toBe(5);
  for (const [column, volume] of [
    [1, 1],
    [2, 2400],
    [3, 7],
  ] as const) {
    const told = { columns: { [keys.get(column)!]: 'annual_volume' as const } };
    expect(readBook(sheetOf(rows), { ...reading, told }).customers[0]?.volume).toBe(volume);
  }
});

test('the row that the user names is the header, wherever it goes', () => {
  const rows = [['甲', '乙', '丙', '丁'], ['海川', '王伟', 2400, 46300], HEADER, ...ROWS];
  const sheet = sheetOf(rows);
  expect(readBook(sheet, reading).headerRows).toEqual([2]);
  const told = {
    header: headerTexts(sheet, 0)!,
    columns: { 甲: 'customer_name' as const, 丙: 'annual_volume' as const },
  };
  const book = readBook(sheet, { ...reading, told });
  expect(book.headerRows).toEqual([0]);
  expect(book.customers[0]).toMatchObject({ row: 1, name: '海川', volume: 2400 });
  const lower = sheetOf([['', ''], ['报表'], ...rows]);
  expect(readBook(lower, { ...reading, told }).headerRows).toEqual([2]);
  expect(readBook(sheetOf([HEADER, ...ROWS]), { ...reading, told }).headerRows).toEqual([0]);
});

test('kept as text it comes back; what is foreign, newer or too long does no harm', () => {
  const told = {
    header: ['客户', '"引号"'],
    columns: { 客户: 'customer_name' as const, 备注: null },
    answers: [{ code: 'money-scale', header: null, choice: '10000' }],
  };
  expect(toldFromText(toldToText(told, 2000)!)).toEqual(told);
  expect(toldToText({}, 2000)).toBeNull();
  for (const foreign of ['', '{', 'null', '{"version":2,"columns":{"a":null}}'])
    expect(toldFromText(foreign)).toEqual({});
  expect(toldFromText('{"version":1,"columns":{"a":"no such field"}}').columns).toEqual({});
  const short = toldToText(told, 120)!;
  expect(short.length).toBeLessThanOrEqual(120);
  expect(toldFromText(short).answers).toEqual(told.answers);
});

test('the later word counts', () => {
  const before = { columns: { a: null }, answers: [{ code: 'date-order', header: 'd', choice: 'dmy' }] };
  const later = { columns: { a: 'tier' as const }, answers: [{ code: 'date-order', header: 'd', choice: 'mdy' }] };
  expect(joinedTold(before, later)).toEqual(later);
  expect(joinedTold(before, {})).toEqual(before);
});
