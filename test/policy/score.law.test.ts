import fc from 'fast-check';
import { BANDS, FACTORS, scoreOf, WEIGHTS, type Factors, type ScorePolicy } from '../../src/policy/score';

const hundredths = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const factors: fc.Arbitrary<Factors> = fc.record(
  { value: hundredths, potential: hundredths, willingness: hundredths, risk: hundredths },
  { requiredKeys: [] },
);
const weight = fc.integer({ min: 0, max: 100 });
const policies: fc.Arbitrary<ScorePolicy> = fc
  .record({ value: weight, potential: weight, willingness: weight, risk: weight })
  .map((weights) => ({ weights, bands: BANDS }));

/** The rule, put the other way round than in the product: all pairs of which one is a volume. */
const isEnough = ({ value, potential, willingness, risk }: Factors): boolean => {
  const words = (willingness ?? risk) !== undefined;
  return (value !== undefined && (potential !== undefined || words)) || (potential !== undefined && words);
};

test('a score lies within 0 and 100 and is whole', () => {
  fc.assert(
    fc.property(factors, policies, (given, policy) => {
      const scored = scoreOf(given, policy);
      if (scored === null) return;
      expect(scored.score).toBeGreaterThanOrEqual(0);
      expect(scored.score).toBeLessThanOrEqual(100);
      expect(Number.isInteger(scored.score)).toBe(true);
    }),
  );
});

test('only the proportions of the weights matter', () => {
  fc.assert(
    fc.property(factors, policies, fc.constantFrom(0.01, 0.1, 1 / 3, 2, 7, 1000), (given, policy, times) => {
      const { value, potential, willingness, risk } = policy.weights;
      const scaled = {
        value: value * times,
        potential: potential * times,
        willingness: willingness * times,
        risk: risk * times,
      };
      expect(scoreOf(given, { ...policy, weights: scaled })).toEqual(scoreOf(given, policy));
    }),
  );
});

test('more of a good thing never lowers the score, more risk never raises it', () => {
  fc.assert(
    fc.property(factors, policies, fc.constantFrom(...FACTORS), hundredths, (given, policy, factor, told) => {
      const before = given[factor];
      if (before === undefined) return;
      const better = factor === 'risk' ? Math.min(before, told) : Math.max(before, told);
      const after = scoreOf({ ...given, [factor]: better }, policy);
      expect(after?.score ?? 0).toBeGreaterThanOrEqual(scoreOf(given, policy)?.score ?? 0);
    }),
  );
});

test('leaving a factor out is the same as giving it no weight, where enough is known without it', () => {
  fc.assert(
    fc.property(factors, policies, fc.constantFrom(...FACTORS), (given, policy, factor) => {
      const { [factor]: _, ...others } = given;
      const weightless: ScorePolicy = { ...policy, weights: { ...policy.weights, [factor]: 0 } };
      if (!isEnough(others)) return;
      expect(scoreOf(others, policy)?.score).toBe(scoreOf(given, weightless)?.score);
    }),
  );
});

test('a score says how many factors it rests on, in quarters; with too few or without a volume there is none', () => {
  fc.assert(
    fc.property(factors, (given) => {
      const present = Object.keys(given).length;
      const coverage = scoreOf(given, { weights: WEIGHTS, bands: BANDS })?.coverage ?? null;
      expect(coverage).toBe(isEnough(given) ? present / 4 : null);
    }),
  );
});
