/** A few rows read again say what the whole sheet read again says, or nothing. */
import fc from 'fast-check';
import type { Cell, Sheet } from '../../src/book/book';
import { byRow, marksOf, readAgain } from '../../src/book/readAgain';
import { readBook } from '../../src/book/read';
import { customerCells, HEADERS, LAST, POTENTIAL, TODAY, VOLUME } from '../bench/customers';

const COUNT = 60;
const reading = { today: TODAY, answers: {} };
const INTENT = HEADERS.indexOf('意向');

const sheetOf = (values: readonly (readonly Cell[])[]): Sheet => ({
  id: 's',
  name: '客户',
  area: { row: 0, column: 0, rows: values.length, columns: HEADERS.length },
  values,
  formats: values.map((cells) => cells.map((cell, i) => (i === LAST && typeof cell === 'number' ? 'yyyy-mm-dd' : ''))),
  merged: [],
  tables: [],
  hidden: [],
  dateShift: 0,
});

const cells = customerCells(COUNT);
// Text dates of one order beside the numbers: what the column as a whole says must hold for one row, too.
for (const [i, text] of ['2026/3/5', '2026/10/31', '2026.11.2'].entries()) cells[i + 1]![LAST] = text;
const sheet = sheetOf(cells);
const book = readBook(sheet, reading);
const marks = marksOf(sheet, book, reading);
const rows = byRow(book);

const edit = fc.record({
  row: fc.integer({ min: 1, max: COUNT }),
  change: fc.oneof(
    fc.record({
      column: fc.constantFrom(VOLUME, POTENTIAL),
      to: fc.constantFrom<Cell>(0, 300, 1999.5, '约500台', '1,200台', '待定', '', '看情况', '-3', '2千', '500-800'),
    }),
    fc.record({
      column: fc.constant(LAST),
      to: fc.constantFrom<Cell>('', TODAY, TODAY + 3, TODAY - 40, '2026/4/3', '2026.1.31', '昨天', '31/12', 'soon'),
    }),
    fc.record({ column: fc.constantFrom(INTENT, HEADERS.length - 1), to: fc.constantFrom<Cell>('高', '低', '', 'x') }),
  ),
});

test('the same customers and the same problems', () => {
  let told = 0;
  let asked = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const values = cells.map((line) => [...line]);
      for (const { row, change } of edits) values[row]![change.column] = change.to;
      const now = sheetOf(values);
      const again = readAgain(now, book, [...new Set(edits.map(({ row }) => row))], rows, marks, reading);
      const whole = readBook(now, reading);
      asked++;
      if (!again) return;
      told++;
      expect(again.book.customers).toEqual(whole.customers);
      const inOrder = (problems: readonly { readonly row: number; readonly column: number }[]) =>
        [...problems].sort((a, b) => a.row - b.row || a.column - b.column);
      expect(inOrder(again.book.problems)).toEqual(inOrder(whole.problems));
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
  // Not vacuous: hardly an edit of one's day needs the whole sheet.
  expect(told / asked).toBeGreaterThan(0.8);
});

test('a name that changes, a row that is nobody’s, a blank name: the whole sheet is read', () => {
  const named = (to: Cell) => sheetOf(cells.map((line, row) => (row === 3 ? [to, ...line.slice(1)] : line)));
  expect(readAgain(named('合计'), book, [3], rows, marks, reading)).toBeNull();
  expect(readAgain(named(''), book, [3], rows, marks, reading)).toBeNull();
  expect(readAgain(sheet, book, [0], rows, marks, reading)).toBeNull();
  expect(readAgain(sheet, book, [COUNT + 1], rows, marks, reading)).toBeNull();
  expect(readAgain(sheet, book, [3], rows, marks, reading)?.book.customers).toEqual(book.customers);
});
