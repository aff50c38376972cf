import { abcOf, CUTS, shareOfTop, curveOf, topOf } from '../../src/policy/pareto';
import { against, rowsOf } from './given';

test('80 % and 95 %', () => {
  expect(CUTS).toEqual({ A: 0.8, B: 0.95 });
});

test('the customer that reaches a line exactly ends its class', () => {
  expect(abcOf([80, 15, 5])).toEqual(['A', 'B', 'C']);
});

test('the customer that crosses a line is still in the upper class', () => {
  expect(abcOf([70, 20, 6, 4])).toEqual(['A', 'A', 'B', 'C']);
});

test('one customer is all of the business, and A', () => {
  expect(abcOf([12])).toEqual(['A']);
});

test('the classes stand where the customers stand, in whatever order that is', () => {
  expect(abcOf([5, 80, 15])).toEqual(['C', 'A', 'B']);
});

test('who brings nothing, or less, or something unknown, is in no class and changes no other', () => {
  expect(abcOf([80, null, 15, 0, 5, -300, NaN])).toEqual(['A', null, 'B', null, 'C', null, null]);
  expect(abcOf([null, 0, -5])).toEqual([null, null, null]);
  expect(abcOf([])).toEqual([]);
});

test('among equals the one higher in the sheet is in the upper class', () => {
  expect(abcOf([10, 10, 10, 10, 10])).toEqual(['A', 'A', 'A', 'A', 'B']);
});

test('12, 12 and 6 tenths: the two have reached 80 %, though in binary they have not', () => {
  expect((1.2 + 1.2) / (1.2 + 1.2 + 0.6)).toBeLessThan(0.8);
  expect(abcOf([1.2, 1.2, 0.6])).toEqual(['A', 'A', 'B']);
});

test('other cuts', () => {
  expect(abcOf([50, 30, 20], { A: 0.5, B: 0.8 })).toEqual(['A', 'B', 'C']);
});

test('the textbook: two customers of ten bring 80 %', () => {
  expect(shareOfTop([40, 5, 2, 2, 2, 2, 2, 3, 2, 40], 0.2)).toBe(0.8);
});

test('the top of a few is rounded to the nearest, and is at least one', () => {
  expect(shareOfTop([60, 30, 10], 0.2)).toBe(0.6);
  expect(shareOfTop([50, 10, 10, 10, 10, 10], 0.2)).toBe(0.5);
  expect(shareOfTop([60, 30, 10], 0.5)).toBe(0.9);
  expect(shareOfTop([60, 30, 10], 0)).toBe(0.6);
  expect(shareOfTop([60, 30, 10], 1)).toBe(1);
});

test('nobody brings anything: no share, not a share of 0', () => {
  expect(shareOfTop([null, 0, -5], 0.2)).toBeNull();
});

for (const [name, size, counts] of [
  ['o02_abc_by_city.csv', 211, { A: 74, B: 47, C: 90 }],
  ['o05_abc.csv', 430, { A: 162, B: 176, C: 92 }],
  ['o07_abc_amount.csv', 5108, { A: 173, B: 2084, C: 2851 }],
  ['maven_abc_accounts.csv', 85, { A: 59, B: 18, C: 8 }],
] as const) {
  against(`truth/${name}`, (csv) => {
    test(`${size} customers have the classes worked out elsewhere`, () => {
      const rows = rowsOf(csv);
      const classes = abcOf(rows.map((row) => Number(row.at(-4))));
      expect(rows).toHaveLength(size);
      expect(rows.map((row, at) => [row[0], classes[at]])).toEqual(rows.map((row) => [row[0], row.at(-2)]));
      const counted = { A: 0, B: 0, C: 0 };
      for (const abc of classes) if (abc) counted[abc]++;
      expect(counted).toEqual(counts);
    });
  });
}

test('the curve runs from nothing to everything, the largest first', () => {
  // 60, 30, 10 of 100.
  expect(curveOf([10, null, 60, 30, 0], 40)).toEqual([
    { customers: 0, total: 0 },
    { customers: 1 / 3, total: 0.6 },
    { customers: 2 / 3, total: 0.9 },
    { customers: 1, total: 1 },
  ]);
  expect(curveOf([null, 0], 40)).toEqual([]);
  const long = curveOf(
    Array.from({ length: 20_000 }, () => 1),
    40,
  );
  expect(long.length).toBeLessThanOrEqual(42);
  expect(long.at(-1)).toEqual({ customers: 1, total: 1 });
});

test('the top fifth is counted among those that bring anything', () => {
  expect(topOf([60, 10, 10, 10, 10, null], 0.2)).toEqual({ count: 1, of: 5, brings: 0.6 });
  expect(topOf([null], 0.2)).toBeNull();
});
