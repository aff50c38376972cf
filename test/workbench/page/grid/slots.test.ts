/** Which row takes over whose elements while a sheet scrolls. */
import { slotsFor } from '../../../../src/workbench/page/grid/slots';

test('a row that stays keeps its place; one that comes takes over that of one that went', () => {
  const before = slotsFor([10, 11, 12, 13], []);
  expect(slotsFor([12, 13, 14, 15], before)).toEqual([14, 15, 12, 13]);
  expect(slotsFor([11, 12, 13], before)).toEqual([undefined, 11, 12, 13]);
});

test('every row has one place, wherever one jumps', () => {
  let slots: readonly (number | undefined)[] = [];
  for (const [first, count] of [
    [0, 40],
    [6, 41],
    [20_000, 38],
    [19_990, 45],
    [0, 40],
  ] as const) {
    const rows = Array.from({ length: count }, (_, i) => first + i);
    slots = slotsFor(rows, slots);
    expect(slots.filter((row) => row !== undefined).sort((a, b) => a - b)).toEqual(rows);
  }
  expect(slots.length).toBe(45);
});
