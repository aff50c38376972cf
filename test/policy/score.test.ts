import { BANDS, bandOf, scoreOf, tooLittle, valueFactor, WEIGHTS, type ScorePolicy } from '../../src/policy/score';
import { FLOORS } from '../../src/policy/tier';

const POLICY: ScorePolicy = { weights: WEIGHTS, bands: BANDS };

test('value 40, potential 25, willingness 20, risk 15; A from 70, B from 40', () => {
  expect(WEIGHTS).toEqual({ value: 40, potential: 25, willingness: 20, risk: 15 });
  expect(BANDS).toEqual({ A: 70, B: 40 });
});

test('the best customer without any risk has 100, the worst with full risk 0', () => {
  expect(scoreOf({ value: 1, potential: 1, willingness: 1, risk: 0 }, POLICY)).toEqual({
    score: 100,
    coverage: 1,
    band: 'A',
  });
  expect(scoreOf({ value: 0, potential: 0, willingness: 0, risk: 1 }, POLICY)).toEqual({
    score: 0,
    coverage: 1,
    band: 'C',
  });
});

test('risk subtracts: full risk costs its 15 points', () => {
  expect(scoreOf({ value: 1, potential: 1, willingness: 1, risk: 1 }, POLICY)?.score).toBe(85);
});

test('by hand: 0.5 × 40 + 0.8 × 25 + 0.25 × 20 + (1 − 0.2) × 15 = 57', () => {
  expect(scoreOf({ value: 0.5, potential: 0.8, willingness: 0.25, risk: 0.2 }, POLICY)).toEqual({
    score: 57,
    coverage: 1,
    band: 'B',
  });
});

test('without risk its 15 points are shared out: (20 + 20 + 5) of 85 is 52.9, and is shown as 53', () => {
  expect(scoreOf({ value: 0.5, potential: 0.8, willingness: 0.25 }, POLICY)).toEqual({
    score: 53,
    coverage: 0.75,
    band: 'B',
  });
});

test('two factors are enough where one of them is value or potential: (40 + 0.5 × 20) of 60 is 83', () => {
  expect(scoreOf({ value: 1, willingness: 0.5 }, POLICY)).toEqual({ score: 83, coverage: 0.5, band: 'A' });
  // 0.4 × 25 + 15 of 40 is 62.5.
  expect(scoreOf({ potential: 0.4, risk: 0 }, POLICY)).toEqual({ score: 63, coverage: 0.5, band: 'B' });
});

test('one factor is not enough, whichever it is', () => {
  expect(
    [{ value: 1 }, { potential: 1 }, { willingness: 1 }, { risk: 0 }].map((told) => scoreOf(told, POLICY)),
  ).toEqual([null, null, null, null]);
  expect(tooLittle({ value: 0 })).toBe('one-factor');
});

test('nobody is scored without value and potential, however eager and safe', () => {
  expect(scoreOf({ willingness: 1, risk: 0 }, POLICY)).toBeNull();
  expect(tooLittle({ willingness: 1, risk: 0 })).toBe('no-volume');
  expect(tooLittle({ value: 0, willingness: 1 })).toBeNull();
});

test('no factor: no score, not a score of 0', () => {
  expect(scoreOf({}, POLICY)).toBeNull();
  expect(scoreOf({ value: NaN, risk: 0.5 }, POLICY)).toBeNull();
});

test('factors that weigh nothing cannot carry a score', () => {
  const ofValue: ScorePolicy = { ...POLICY, weights: { value: 1, potential: 0, willingness: 0, risk: 0 } };
  expect(scoreOf({ potential: 0.5, risk: 0.5 }, ofValue)).toBeNull();
  // Two things are known; that one of them does not count is what the policy wants.
  expect(scoreOf({ value: 0.5, risk: 0.5 }, ofValue)?.score).toBe(50);
});

test('a factor beyond its scale counts as its end', () => {
  expect(scoreOf({ value: 7, potential: 7 }, POLICY)?.score).toBe(100);
  expect(scoreOf({ value: -7, potential: -7 }, POLICY)?.score).toBe(0);
  // 40 of 55.
  expect(scoreOf({ value: 1, risk: 7 }, POLICY)?.score).toBe(73);
});

test('70 is A and 40 is B; just below is not', () => {
  expect([70, 69.9, 40, 39.9].map((score) => bandOf(score, BANDS))).toEqual(['A', 'B', 'B', 'C']);
});

const OF_VALUE: ScorePolicy = { ...POLICY, weights: { value: 1, potential: 0, willingness: 0, risk: 0 } };

test('the band is that of the score as shown: 69.6 is shown as 70, and is A', () => {
  expect(scoreOf({ value: 0.696, potential: 1 }, OF_VALUE)).toEqual({ score: 70, coverage: 0.5, band: 'A' });
  expect(scoreOf({ value: 0.694, potential: 1 }, OF_VALUE)).toEqual({ score: 69, coverage: 0.5, band: 'B' });
});

test('a half is rounded up, also where binary puts it just below: 0.285 of 100 is 29', () => {
  expect(((3 * 0.285) / 3) * 100).toBeLessThan(28.5);
  expect(scoreOf({ value: 0.285, potential: 0 }, OF_VALUE)?.score).toBe(29);
  expect(scoreOf({ value: 0.625, potential: 0 }, OF_VALUE)?.score).toBe(63);
});

test('half the volume of an S customer is half the value; more than S is no more than full', () => {
  expect([-10, 0, 1000, 2000, 9000].map((volume) => valueFactor(volume, FLOORS))).toEqual([0, 0, 0.5, 1, 1]);
});
