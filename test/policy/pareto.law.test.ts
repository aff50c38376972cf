import fc from 'fast-check';
import { abcOf, shareOfTop } from '../../src/policy/pareto';

const values = fc.array(fc.option(fc.integer({ min: -50, max: 1000 }), { nil: null }), { maxLength: 60 });
const rank = { A: 3, B: 2, C: 1 } as const;

test('who brings more is never in a lower class', () => {
  fc.assert(
    fc.property(values, (given) => {
      const ranked = abcOf(given)
        .map((abc, at) => ({ rank: abc ? rank[abc] : 0, value: Math.max(0, given[at] ?? 0) }))
        .sort((one, other) => other.value - one.value || other.rank - one.rank);
      ranked.reduce((before, { rank: at }) => (expect(at).toBeLessThanOrEqual(before), at), Infinity);
    }),
  );
});

test('the order of rows only decides among equals: each value has the same classes as before', () => {
  const pairs = (given: readonly (number | null)[]) =>
    abcOf(given)
      .map((abc, at) => `${given[at]} ${abc}`)
      .sort();
  fc.assert(
    fc.property(
      values.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, shuffled]) => expect(pairs(shuffled)).toEqual(pairs(given)),
    ),
  );
});

test('A holds at least 80 %, and without its smallest customer less than that', () => {
  fc.assert(
    fc.property(values, (given) => {
      const classes = abcOf(given);
      const inA = given.filter((value, at): value is number => value !== null && classes[at] === 'A');
      if (inA.length === 0) return;
      const total = given.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
      const held = inA.reduce((sum, value) => sum + value, 0);
      // In fifths of whole numbers, so that nothing is rounded.
      expect(held * 5).toBeGreaterThanOrEqual(total * 4);
      expect((held - Math.min(...inA)) * 5).toBeLessThan(total * 4);
    }),
  );
});

test('money or thousands of money: the same classes', () => {
  fc.assert(
    fc.property(values, (given) => {
      expect(abcOf(given.map((value) => (value === null ? null : value * 1000)))).toEqual(abcOf(given));
    }),
  );
});

test('a wider top brings no less', () => {
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, one, other) => {
        const narrow = shareOfTop(given, Math.min(one, other)) ?? 0;
        const wide = shareOfTop(given, Math.max(one, other)) ?? 0;
        expect(wide).toBeGreaterThanOrEqual(narrow);
        expect(wide).toBeLessThanOrEqual(1);
      },
    ),
  );
});
