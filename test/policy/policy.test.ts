import type { Day } from '../../src/policy/day';
import { problemsOf } from '../../src/policy/problems';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { WEEKDAYS_ONLY } from '../../src/policy/workday';
import { day } from './given';

const { floors, cadence, weights } = DEFAULT_POLICY;
const found = (change: Partial<Policy>) =>
  problemsOf({ ...DEFAULT_POLICY, ...change }).map(({ place, code }) => `${place} ${code}`);

test('the policy as it comes has no problem', () => {
  expect(problemsOf(DEFAULT_POLICY)).toEqual([]);
});

test('the policy as it comes: inclusive, the larger volume, S and A are key, the tier drives the date', () => {
  expect(DEFAULT_POLICY).toMatchObject({ inclusive: true, basis: 'larger', keyTiers: ['S', 'A'], driver: 'tier' });
});

test('a floor as high as the one above leaves no room for its tier', () => {
  expect(found({ floors: { ...floors, B: 1000 } })).toEqual(['floors.B not-below-the-one-above']);
  expect(found({ floors: { ...floors, A: 5000 } })).toEqual(['floors.A not-below-the-one-above']);
});

test('a floor of nothing would leave nobody in D', () => {
  expect(found({ floors: { ...floors, C: 0 } })).toEqual(['floors.C not-positive']);
  expect(found({ floors: { ...floors, C: -1 } })).toEqual(['floors.C negative']);
});

test('a floor that is no number', () => {
  expect(found({ floors: { ...floors, A: NaN } })).toEqual(['floors.A not-a-number']);
  expect(found({ floors: { ...floors, S: Infinity } })).toEqual(['floors.S not-a-number']);
});

test('by before due', () => {
  expect(found({ cadence: { ...cadence, S: { due: 5, by: 4 } } })).toEqual(['cadence.S.by by-before-due']);
});

test('a rhythm of no day, of half a day, of a lifetime, of no number', () => {
  expect(found({ cadence: { ...cadence, A: { due: 0, by: 4 } } })).toEqual(['cadence.A.due not-positive']);
  expect(found({ cadence: { ...cadence, B: { due: 3.5, by: 4 } } })).toEqual(['cadence.B.due not-whole']);
  expect(found({ cadence: { ...cadence, C: { due: 7, by: 1e6 } } })).toEqual(['cadence.C.by too-large']);
  expect(found({ cadence: { ...cadence, D: { due: NaN, by: NaN } } })).toEqual([
    'cadence.D.due not-a-number',
    'cadence.D.by not-a-number',
  ]);
});

test('a weight may be nothing, but not all of them, and none below', () => {
  expect(found({ weights: { ...weights, risk: 0 } })).toEqual([]);
  expect(found({ weights: { value: 0, potential: 0, willingness: 0, risk: 0 } })).toEqual(['weights no-weight']);
  expect(found({ weights: { ...weights, risk: -15 } })).toEqual(['weights.risk negative']);
  expect(found({ weights: { ...weights, value: NaN } })).toEqual(['weights.value not-a-number']);
});

test('weights need not add up to 100', () => {
  expect(found({ weights: { value: 8, potential: 5, willingness: 4, risk: 3 } })).toEqual([]);
});

test('the band B begins below A, and both within 100', () => {
  expect(found({ bands: { A: 40, B: 40 } })).toEqual(['bands.B not-below-the-one-above']);
  expect(found({ bands: { A: 120, B: 40 } })).toEqual(['bands.A too-large']);
});

test('the cut of A comes before that of B, and both within the whole', () => {
  expect(found({ cuts: { A: 0.95, B: 0.8 } })).toEqual(['cuts.A not-below-the-one-above']);
  expect(found({ cuts: { A: 0.8, B: 95 } })).toEqual(['cuts.B too-large']);
  expect(found({ cuts: { A: 0.8, B: 1 } })).toEqual([]);
});

test('a day cannot be off and worked', () => {
  const both = new Set([day('2026-10-10')]);
  expect(found({ calendar: { holidays: both, makeUps: both } })).toEqual(['calendar.makeUps rest-and-work']);
});

test('a year off is no calendar', () => {
  const from = day('2026-01-01');
  const years = new Set(Array.from({ length: 800 }, (_, n) => (from + n) as Day));
  expect(found({ calendar: { holidays: years, makeUps: new Set() } })).toEqual(['calendar.holidays no-working-day']);
});

test('a team elsewhere: Monday to Friday is fine', () => {
  expect(found({ calendar: WEEKDAYS_ONLY })).toEqual([]);
});

test('every problem is named, not only the first', () => {
  expect(
    found({ floors: { ...floors, B: NaN }, cadence: { ...cadence, S: { due: 5, by: 4 } }, bands: { A: 10, B: 40 } }),
  ).toEqual(['floors.B not-a-number', 'cadence.S.by by-before-due', 'bands.B not-below-the-one-above']);
});
