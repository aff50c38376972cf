/** One decimal mark for a column: proved by its cells, or asked. */
import { amountReader, noFindings } from '../../../src/book/cell/columnReaders';
import { dayOf, type Day } from '../../../src/policy/day';
import { sheetOf } from '../sheetOf';

const today = dayOf(2026, 11, 30) as Day;

function read(...cells: readonly string[]) {
  const findings = noFindings();
  const found = { field: 'annual_volume', column: 0, header: 'Volume', confidence: 1, unit: null, scale: 1 } as const;
  const sheet = sheetOf(cells.map((cell) => [cell]));
  const rows = cells.map((_, row) => row);
  const at = amountReader(sheet, found, rows, { today, answers: {} }, findings);
  return { values: rows.map((row) => at(row)?.value ?? null), asked: findings.questions.map(({ code }) => code) };
}

test('no thousands stand before two digits: the comma is the decimal mark of the whole column', () => {
  expect(read('1052,75', '640,50', '310,00', '1.200')).toEqual({ values: [1052.75, 640.5, 310, 1200], asked: [] });
});

test('a column of 1.200 alone is asked about, and never read as 1.2', () => {
  expect(read('1.200', '2.400')).toEqual({ values: [null, null], asked: ['decimal-mark'] });
});
