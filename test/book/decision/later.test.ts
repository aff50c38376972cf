import type { Cell } from '../../../src/book/book';
import { columnLetters } from '../../../src/book/address';
import { readBook } from '../../../src/book/read';
import { dayOfIso, isoOf, type Day } from '../../../src/policy/day';
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
