import { Sheet } from '../../../../src/workbench/host/model';
import { Axis, landOf, withMerged } from '../../../../src/workbench/page/grid/geometry';

const none: ReadonlyMap<number, number> = new Map();

test('15 points are 20 pixels; a hidden row has none, and nobody lands on it', () => {
  const axis = Axis.of(10, 15, new Map([[2, 30]]), new Set([3, 4]));
  expect([0, 1, 2, 3, 5].map((row) => axis.start(row))).toEqual([0, 20, 40, 80, 80]);
  expect([axis.at(0), axis.at(39), axis.at(41), axis.at(79), axis.at(80), axis.at(9999)]).toEqual([0, 1, 2, 2, 5, 9]);
  expect([axis.from(2, 1), axis.from(5, -1), axis.from(8, 5)]).toEqual([5, 2, 9]);
});

test('an axis that did not change is the same object', () => {
  const before = Axis.of(100, 15, none, new Set());
  expect(Axis.of(100, 15, none, new Set(), before)).toBe(before);
  expect(Axis.of(100, 15, new Map([[5, 20]]), new Set(), before)).not.toBe(before);
});

test('a sheet goes on behind its last cell and behind whoever goes further', () => {
  const sheet = new Sheet('1', 'One', null);
  sheet.load(999, 30, 'x', undefined, 0);
  const land = landOf(sheet, { row: 0, column: 0 }, null);
  expect(land.rows.count).toBeGreaterThan(1000);
  expect(land.columns.count).toBeGreaterThan(31);
  expect(landOf(sheet, { row: 5000, column: 0 }, land).rows.count).toBeGreaterThan(5000);
  expect(landOf(sheet, { row: 0, column: 0 }, land)).toBe(land);
});

test('a selection takes merged cells whole, also those that only the first brought in', () => {
  const sheet = new Sheet('1', 'One', null);
  sheet.merged.push({ row: 0, column: 1, rows: 3, columns: 1 }, { row: 2, column: 2, rows: 1, columns: 2 });
  expect(withMerged(sheet, { row: 0, column: 0, rows: 1, columns: 3 })).toEqual({
    row: 0,
    column: 0,
    rows: 3,
    columns: 4,
  });
});
