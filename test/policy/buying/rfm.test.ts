import fc from 'fast-check';
import { AXES, CUTOFFS, fifthOf, fifthsOf, scoreOf, SCORES, segmentOf } from '../../../src/policy/buying/rfm';
import { splitOf } from '../../../src/policy/buying/split';

test.each([
  ['R', 30, 5],
  ['R', 31, 4],
  ['R', 365, 2],
  ['R', 366, 1],
  ['F', 12, 5],
  ['F', 2, 2],
  ['F', 1, 1],
  ['M', 4, 5],
  ['M', 0.49, 1],
] as const)('%s %d scores %d', (axis, value, score) => expect(scoreOf(axis, value)).toBe(score));

test('fifths are type 7 quantiles plus one, each from its value on; recency the other way round', () => {
  const fifths = fifthsOf([10, 20, 30, 40, 50, 60]);
  expect(fifths).toEqual([21, 31, 41, 51]);
  expect([20, 21, 31, 41, 51].map((value) => fifthOf('M', value, fifths))).toEqual([1, 2, 3, 4, 5]);
  expect([20, 51].map((value) => fifthOf('R', value, fifths))).toEqual([5, 1]);
});

test('each of the 125 cells has a segment, by the order of the table', () => {
  const cells = SCORES.flatMap((R) => SCORES.flatMap((F) => SCORES.map((M) => segmentOf({ R, F, M }, false))));
  const counts = Object.fromEntries([...new Set(cells)].sort().map((one) => [one, cells.filter((cell) => cell === one).length])); // prettier-ignore
  // Counted by hand from the table: R × F × M of each row, less what stands further up.
  expect(counts).toEqual({
    champions: 2 * 2 * 2,
    'cant-lose': 2 * 5 * 2,
    'big-and-rare': 3 * 3 * 2,
    loyal: 3 * 3 * 3 + 1 * 2 * 2,
    promising: 3 * 2 * 3,
    'at-risk': 2 * 3 * 3,
    sleeping: 2 * 2 * 3,
  });
  expect(segmentOf({ R: 5, F: 1, M: 2 }, true)).toBe('new');
});

test('law: a higher cut-off never raises a score', () => {
  const any = fc.tuple(fc.constantFrom(...AXES), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 30 }), ([axis, value, at], more) => {
      const harder = CUTOFFS[axis].map((cut, i) => (i === at ? (axis === 'R' ? cut - more : cut + more) : cut));
      const cuts = { ...CUTOFFS, [axis]: harder.sort((a, b) => (axis === 'R' ? a - b : b - a)) };
      expect(scoreOf(axis, value, cuts as never)).toBeLessThanOrEqual(scoreOf(axis, value));
    }),
  );
});

test('law: the three parts are all customers, their shares are 1, and a fifth is a fifth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 900 }), { maxLength: 60 }), (values) => {
      const bring = values.filter((value) => value > 0);
      const found = splitOf(values);
      if (bring.length < 10) return expect(found).toBeNull();
      const parts = [found!.top, found!.middle, found!.bottom];
      expect(parts.map(({ customers }) => customers)).toEqual([Math.round(bring.length / 5), bring.length - 2 * Math.round(bring.length / 5), Math.round(bring.length / 5)]); // prettier-ignore
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(parts.flatMap(({ at }) => at).map((at) => values[at])).toEqual([...bring].sort((a, b) => b - a));
    }),
  );
});
