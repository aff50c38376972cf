import { BANDS, bandOf, scoreOf, valueFactor, WEIGHTS, type ScorePolicy } from '../../src/policy/score';
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

test('without risk its 15 points are shared out: (20 + 20 + 5) of 85 is 52.9', () => {
  expect(scoreOf({ value: 0.5, potential: 0.8, willingness: 0.25 }, POLICY)).toEqual({
    score: 52.9,
    coverage: 0.75,
    band: 'B',
  });
});

test('one factor alone is the whole score, at a coverage of a quarter', () => {
  expect(scoreOf({ willingness: 0.6 }, POLICY)).toEqual({ score: 60, coverage: 0.25, band: 'B' });
});

test('no factor: no score, not a score of 0', () => {
  expect(scoreOf({}, POLICY)).toBeNull();
  expect(scoreOf({ value: NaN }, POLICY)).toBeNull();
});

test('a factor that weighs nothing cannot carry a score alone', () => {
  const noRisk: ScorePolicy = { ...POLICY, weights: { ...WEIGHTS, risk: 0 } };
  expect(scoreOf({ risk: 0.5 }, noRisk)).toBeNull();
});

test('a factor beyond its scale counts as its end', () => {
  expect(scoreOf({ value: 7 }, POLICY)?.score).toBe(100);
  expect(scoreOf({ value: -7 }, POLICY)?.score).toBe(0);
  expect(scoreOf({ risk: 7 }, POLICY)?.score).toBe(0);
});

test('70 is A and 40 is B; just below is not', () => {
  expect([70, 69.9, 40, 39.9].map((score) => bandOf(score, BANDS))).toEqual(['A', 'B', 'B', 'C']);
});

test('the band is that of the score as shown: 69.96 is shown as 70.0, and is A', () => {
  expect(scoreOf({ value: 0.6996 }, POLICY)).toEqual({ score: 70, coverage: 0.25, band: 'A' });
  expect(scoreOf({ value: 0.6994 }, POLICY)).toEqual({ score: 69.9, coverage: 0.25, band: 'B' });
});

test('a half is rounded up, also where binary puts it just below: 10.55 is 10.6', () => {
  expect(((40 * 0.1055) / 40) * 100).toBeLessThan(10.55);
  expect(scoreOf({ value: 0.1055 }, POLICY)?.score).toBe(10.6);
  expect(scoreOf({ value: 0.6225 }, POLICY)?.score).toBe(62.3);
});

test('half the volume of an S customer is half the value; more than S is no more than full', () => {
  expect([-10, 0, 1000, 2000, 9000].map((volume) => valueFactor(volume, FLOORS))).toEqual([0, 0, 0.5, 1, 1]);
});
