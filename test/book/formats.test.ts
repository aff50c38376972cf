/**
 * Number formats are asked of the first hundred rows only: what they say there holds for the rest of a longer sheet.
 */
import type { Cell } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { dayOfIso } from '../../src/policy/day';
import { sheetOf } from './sheetOf';

const RECORDS = 400;
/** 22 November 2026. */
const TODAY = 46348;
const HEADER = ['Customer', 'Date', 'Sales'];

/** Every customer comes twenty times; the header 'Date' says nothing unless dates stand below it. */
const ROWS: readonly (readonly Cell[])[] = Array.from({ length: RECORDS }, (_, i) => [
  `Customer ${String.fromCharCode(65 + (i % 20))}${i % 2}`,
  TODAY - (i % 300),
  1 + (i % 7),
]);

/** `known`: how many rows, from the top, have formats. */
const orders = (known: number) => sheetOf([HEADER, ...ROWS], { formats: formatsOf(HEADER, 'Date').slice(0, known) });

const formatsOf = (header: readonly string[], dated: string) =>
  Array.from({ length: RECORDS + 1 }, (_, row) => header.map((head) => (row > 0 && head === dated ? 'd/m/yyyy' : '')));

test('a sheet whose formats are known for its first rows is read as one whose formats are all known', () => {
  const reading = { today: dayOfIso('2026-11-22')!, answers: {} };
  const whole = readBook(orders(RECORDS + 1), reading);
  const first = readBook(orders(100), reading);
  expect(whole.columns.order_date?.column).toBe(1);
  expect(whole.kind).toBe('ledger');
  expect(first.columns).toEqual(whole.columns);
  expect(first.customers).toEqual(whole.customers);
});

test('a follow-up column of dates in a long list of customers is one of dates', () => {
  const header = ['客户名称', '跟进', '年采购量'];
  const rows = ROWS.map((_, i) => [`客户${i}号公司`, TODAY - (i % 60), 100 + i]);
  const sheet = sheetOf([header, ...rows], { formats: formatsOf(header, '跟进').slice(0, 100) });
  const book = readBook(sheet, { today: dayOfIso('2026-11-22')!, answers: {} });
  expect(book.columns.last_contact?.column).toBe(1);
  expect(book.customers.at(-1)?.lastContact).toBe(TODAY - ((RECORDS - 1) % 60));
});
