import type { Cell } from '../../../src/book/book';
import { columnLetters } from '../../../src/book/address';
import { readBook } from '../../../src/book/read';
import { dayOfIso, isoOf, type Day } from '../../../src/policy/day';
import { callColumn } from '../../../src/plan/contact/callColumn';
import { sheetOf } from '../sheetOf';

const today = dayOfIso('2026-11-30') as Day;

const lastContacts = (rows: readonly (readonly Cell[])[]) => {
  const { columns, customers } = readBook(sheetOf(rows), { today, answers: {} });
  const column = columns.last_contact?.column;
  return [
    column === undefined ? null : columnLetters(column),
    ...customers.map(({ lastContact }) => lastContact && isoOf(lastContact)),
  ];
};

const TIMES = [
  ['2026-01-05', '2026-11-20'],
  ['2026-03-02', '2026-11-24'],
  ['2026-02-11', '2026-10-30'],
] as const;

test.each([
  ['a day and what was said, again and again', ['Client', 'Call date', 'Outcome', 'Call date', 'Outcome']],
  ['一次跟进一对', ['客户', '跟进时间', '跟进内容', '跟进时间', '跟进内容']],
  ['一次跟進一對', ['客戶', '拜訪日期', '備註', '拜訪日期', '備註']],
])('of several columns of the last contact the one of the later days is it: %s', (_, header) => {
  const names = ['Alder Pumps', 'Tarn Works', 'Corvus Ltd'];
  const rows = TIMES.map(([first, second], i): Cell[] => [names[i] ?? '', first, 'wait', second, 'asks for a price']);
  expect(lastContacts([header, ...rows])).toEqual(['D', '2026-11-20', '2026-11-24', '2026-10-30']);
  const swapped = TIMES.map(([first, second], i): Cell[] => [names[i] ?? '', second, 'asks', first, 'wait']);
  expect(lastContacts([header, ...swapped])).toEqual(['B', '2026-11-20', '2026-11-24', '2026-10-30']);
});

const names = (first: string, ...days: readonly Cell[]): Cell[] => [first, 500, ...days];

test.each([
  ['en', ['Customer', 'Annual volume', 'Call 1', 'Call 2', 'Call 3']],
  ['en', ['Customer', 'Annual volume', 'First visit', 'Second visit', 'Third visit']],
  ['zh-CN', ['客户名称', '年用量', '第一次拜访', '第二次拜访', '第三次拜访']],
  ['zh-TW', ['客戶名稱', '年用量', '一訪', '二訪', '三訪']],
])('%s: of calls in turn the latest of the row counts: %j', (_, header) => {
  const sheet = sheetOf([
    header,
    names('Alder Pumps', '2026-01-20', '2026-03-20', '2026-11-20'),
    names('Tarn Works', '2026-11-02'),
    names('Corvus Ltd', '2026-05-20', '2026-10-20'),
    names('Oakley', '2026-02-14', '2026-06-02', '2026-09-14'),
  ]);
  const { columns, customers, questions } = readBook(sheet, { today, answers: {} });
  expect(customers.map(({ lastContact }) => lastContact && isoOf(lastContact))).toEqual([
    '2026-11-20',
    '2026-11-02',
    '2026-10-20',
    '2026-09-14',
  ]);
  expect(questions).toEqual([]);
  const found = columns.last_contact;
  expect([found?.column, ...(found?.besides ?? [])].sort()).toEqual([2, 3, 4]);
  expect(found?.evidence).toContainEqual({ code: 'latest', of: 3 });
  // A contact goes where the next call belongs; where all are taken, into the last.
  expect(found && [1, 2, 3].map((row) => callColumn(found, sheet, row))).toEqual([4, 3, 4]);
});

test('a call and a visit are both contacts; a new one goes where the later days stand', () => {
  const sheet = sheetOf([
    ['Customer', 'Annual volume', 'Last call', 'Last visit'],
    names('Alder Pumps', '2026-01-20', '2026-03-20'),
    names('Tarn Works', '2026-11-02'),
    names('Corvus Ltd', '2026-05-20', '2026-10-20'),
  ]);
  const { columns, customers } = readBook(sheet, { today, answers: {} });
  expect(customers.map(({ lastContact }) => lastContact && isoOf(lastContact))).toEqual([
    '2026-03-20',
    '2026-11-02',
    '2026-10-20',
  ]);
  expect(columns.last_contact && callColumn(columns.last_contact, sheet, 2)).toBe(3);
});
