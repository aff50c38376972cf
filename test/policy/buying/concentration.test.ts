import fc from 'fast-check';
import { concentrationOf } from '../../../src/policy/buying/concentration';
import { moveOf, placesOf } from '../../../src/policy/buying/moves';
import { abcOf } from '../../../src/policy/pareto';

const of = (values: readonly (number | null)[]) => concentrationOf(values) ?? fail();
const fail = (): never => {
  throw new Error('nobody brings anything');
};

test('worked by hand: 70, 20, 10 and three who bring nothing', () => {
  // Gini: 2 × (1×10 + 2×20 + 3×70) ÷ (3 × 100) − 4 ÷ 3.
  const found = of([20, null, 70, 0, 10, -5]);
  expect(found).toMatchObject({ customers: 3, total: 100, n80: 2 });
  expect(found.gini).toBeCloseTo(0.4, 12);
  expect(found.giniCorrected).toBeCloseTo(0.6, 12);
  expect(found.hhi).toBeCloseTo(0.49 + 0.04 + 0.01, 12);
  expect(found.largest[1]).toBeCloseTo(0.7, 12);
  expect(found.largest[5]).toBeCloseTo(1, 12);
  expect(concentrationOf([null, 0, -3])).toBeNull();
});

test('equal values share a rank; near is who stands within two points of the line', () => {
  const places = placesOf([40, 40, 15, 5, null]);
  expect(places.map(({ rank }) => rank)).toEqual([1, 1, 3, 4, null]);
  expect(places.map(({ abc }) => abc)).toEqual(['A', 'A', 'B', 'C', null]);
  expect(places.map(({ isNear }) => isNear)).toEqual([false, false, true, false, false]);
});

test.each([
  ['A', 'A', 'stayed'],
  ['A', 'B', 'entered'],
  ['A', null, 'entered'],
  ['C', 'A', 'left'],
  [null, 'A', 'left'],
  ['B', 'C', null],
] as const)('now %s, then %s: %s', (now, before, move) => expect(moveOf(now, before)).toBe(move));

const values = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 });

/** By the mean difference of all pairs, and by plain sums: another way than the product's. */
function reckoned(given: readonly number[]) {
  const total = given.reduce((sum, value) => sum + value, 0);
  let differences = 0;
  for (const one of given) for (const other of given) differences += Math.abs(one - other);
  const gini = differences / (2 * given.length * total);
  return { gini, hhi: given.reduce((sum, value) => sum + value ** 2, 0) / total ** 2 };
}

test('law: Gini and HHI are those of a second reckoning, in any order, in any currency, with or without zeros', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 9 }), (given, rate) => {
      const { gini, hhi } = reckoned(given);
      const turned = [...given].reverse().map((value) => value * rate);
      for (const same of [given, turned, [0, ...given, null, -7]]) {
        expect(of(same).gini).toBeCloseTo(gini, 9);
        expect(of(same).hhi).toBeCloseTo(hhi, 9);
        expect(of(same).n80).toBe(of(given).n80);
      }
      expect(hhi).toBeLessThanOrEqual(1);
      expect(of(given).hhi).toBeGreaterThanOrEqual(1 / given.length - 1e-9);
    }),
  );
});

test('law: what moves from a smaller customer to a larger one never makes it more even; all equal is 0 and 1 ÷ n', () => {
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (given, i, j) => {
      const [small, large] = [i % given.length, j % given.length];
      const [from = 0, to = 0] = [given[small], given[large]];
      if (small === large || from > to) return;
      const moved = given.map((value, at) =>
        at === small ? value - from / 2 : at === large ? value + from / 2 : value,
      );
      expect(of(moved).gini).toBeGreaterThanOrEqual(of(given).gini - 1e-9);
      expect(of(moved).hhi).toBeGreaterThanOrEqual(of(given).hhi - 1e-9);
      const alike = of(given.map(() => 3));
      expect([alike.gini, alike.hhi].map((value) => Math.round(value * 1e9))).toEqual([
        0,
        Math.round(1e9 / given.length),
      ]);
    }),
  );
});

test('law: the strict convention has one A less, unless a customer hits the line; N80 is the count of A', () => {
  fc.assert(
    fc.property(values, (given) => {
      const count = (classes: readonly (string | null)[]) => classes.filter((abc) => abc === 'A').length;
      const [upper, lower] = [count(abcOf(given)), count(abcOf(given, undefined, 'lower'))];
      expect(of(given).n80).toBe(upper);
      const held = [...given].sort((a, b) => b - a).slice(0, upper).reduce((sum, value) => sum + value, 0); // prettier-ignore
      const total = given.reduce((sum, value) => sum + value, 0);
      expect(lower).toBe(held * 5 === total * 4 ? upper : upper - 1);
    }),
  );
});
