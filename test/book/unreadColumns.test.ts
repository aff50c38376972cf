/** Nothing is lost in silence: a column that says days or amounts and shows none, and telephone numbers gone to numbers. */
import fc from 'fast-check';
import type { Cell } from '../../src/book/book';
import { readBook } from '../../src/book/read';
import { readAgain, byRow, marksOf } from '../../src/book/readAgain';
import { chance } from '../journeys/chance';
import { laid, put, TODAY, type Laid } from './laid/laid';
import { seenOn } from './laid/seen';
import { sheetOf } from './sheetOf';

const NAMES = ['Birch Ltd', 'Orion GmbH', 'Vega LLC', 'Halden Co', 'Marlow Ltd', 'Quarry GmbH'];
const read = (header: readonly string[], ...columns: readonly (readonly Cell[])[]) =>
  readBook(sheetOf([header, ...NAMES.map((name, i) => [name, ...columns.map((cells) => cells[i] ?? '')])]), {
    today: TODAY,
    answers: {},
  });
const said = (header: readonly string[], ...columns: readonly (readonly Cell[])[]) =>
  read(header, ...columns).problems.map(({ row, column, code, found }) => [row, column, code, found]);
const each = (cell: Cell) => NAMES.map(() => cell);
const DAYS = NAMES.map((_, i) => TODAY - i - 1);
const PIECES = [10, 200, 3000, 40, 500, 60];

test.each([
  ['Last contact', ['at the fair', 'by phone', 'twice', 'soon', 'Ann knows', 'never mind']],
  ['最近拜访日期', ['展会上', '电话里', '两次', '快了', '王伟知道', '随便']],
  ['上次聯絡日期', each('上週')],
  ['Last visit', each('last week')],
  ['Last call', each('yesterday')],
])('a column of days of which none can be read is one problem, at its header: %s', (header, cells) => {
  expect(said(['Customer', 'Annual volume', header], PIECES, cells)).toEqual([[0, 2, 'column-unreadable', header]]);
});

test.each([
  ['Annual volume', ['a lot', 'some', 'few', 'many', 'hardly any', 'plenty']],
  ['年采购量', ['很多', '若干', '不多', '看情况', '看季节', '一般般']],
])('so is a column of amounts: %s', (header, cells) => {
  expect(
    said(
      ['Customer', 'Last contact', header],
      NAMES.map((_, i) => `2026-11-${String(i + 10)}`),
      cells,
    ),
  ).toEqual([[0, 2, 'column-unreadable', header]]);
});

test('a few cells are told one by one, and a column that is not needed is not told', () => {
  const some = [...DAYS.slice(0, 4), 'at the fair', 'soon'];
  expect(said(['Customer', 'Annual volume', 'Last contact'], PIECES, some)).toEqual([
    [5, 2, 'date-unreadable', 'at the fair'],
    [6, 2, 'date-unreadable', 'soon'],
  ]);
  const numbers = NAMES.map((_, i) => `PO-${String(i)}`);
  expect(said(['Customer', 'Last contact', 'Last order'], DAYS.map(String), numbers)).toEqual([]);
});

test('customers whose last contact cannot be read are not those that were never contacted', () => {
  const book = read(['Customer', 'Annual volume', 'Last contact'], PIECES, each('last week'));
  expect(book.customers.map(({ unread }) => unread?.found)).toEqual(each('last week'));
});

test.each([
  [1.38e10, '1.38E+10'],
  [8_613_800_138_000, '8.61E+12'],
  ['1.38E+10', '1.38E+10'],
  ['1.39e+10', '1.39e+10'],
])('a telephone number that Excel took for a number: %p', (cell, found) => {
  const phones = ['+49 211 1234', cell, '0755-8601', '13900139000', '', ''];
  expect(said(['Customer', 'Phone', 'Annual volume'], phones, PIECES)).toEqual([[2, 1, 'phone-as-number', found]]);
});

test('all digits of a telephone number are there: nothing is said', () => {
  expect(said(['客户', '电话', '年采购量'], [13_800_138_001, 13_912_345_678, 2_188_888, '', '', ''], PIECES)).toEqual(
    [],
  );
});

test('edited cells of such a column are not read by themselves', () => {
  const sheet = sheetOf([
    ['Customer', 'Annual volume', 'Last contact'],
    ...NAMES.map((name, i) => [name, PIECES[i] ?? '', 'soon']),
  ]);
  const reading = { today: TODAY, answers: {} };
  const book = readBook(sheet, reading);
  expect(readAgain(sheet, book, [2], byRow(book), marksOf(sheet, book, reading), reading)).toBeNull();
});

/** Garbage for every cell of a column. */
function spoiled(sheet: Laid, id: string, seed: number): Laid {
  const { oneOf } = chance(seed);
  const junk = ['see mail', 'ask Ann', '看情况', '见邮件', '上週再說', 'soon', '???', 'x'];
  return {
    ...sheet,
    columns: sheet.columns.map((column) =>
      column?.id === id ? { ...column, cells: column.cells.map(() => oneOf(junk)) } : column,
    ),
  };
}

test('whatever the sheet: what its header says and no cell bears out is said', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom('volume', 'last'), (seed, id) => {
      const seen = seenOn(spoiled(laid(seed), id, seed));
      if (!seen.kind.startsWith('customers')) return;
      expect(seen.problems.filter((line) => line.endsWith(` ${id}`) && line.includes('unreadable'))).not.toEqual([]);
    }),
    { numRuns: 400, seed: 20_261_130, endOnFailure: true },
  );
});

test('whatever the sheet: a day that counts from another day is no day, and said', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom('yesterday', '昨天', '上週五', 'last week'), (seed, word) => {
      const sheet = laid(seed);
      const cells = sheet.columns.find((column) => column?.id === 'last')?.cells ?? [];
      const at = seed % cells.length;
      const columns = sheet.columns.map((column) =>
        column?.id === 'last' ? { ...column, cells: cells.map((cell, i) => (i === at ? word : cell)) } : column,
      );
      const { sheet: cellsOf, recordAt } = put({ ...sheet, columns });
      const book = readBook(cellsOf, { today: TODAY, answers: {} });
      if (book.kind !== 'customers' || !book.columns.last_contact) return;
      const customer = book.customers.find(({ row }) => row !== null && recordAt.get(row) === at);
      expect(customer?.lastContact ?? null).toBeNull();
      expect(customer?.unread?.found).toBe(word);
      expect(book.problems.some(({ found, code }) => found === word || code === 'column-unreadable')).toBe(true);
    }),
    { numRuns: 400, seed: 20_261_130, endOnFailure: true },
  );
});
