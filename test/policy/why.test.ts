import { isoOf } from '../../src/policy/day';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy';
import { whyDate, whyScore, whyTier } from '../../src/policy/why';
import { day } from './given';

const by = (change: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...change });

test('420 units: C, which begins at 300, and 80 more and this is B', () => {
  expect(whyTier(420, null, DEFAULT_POLICY)).toEqual({
    tier: 'C',
    basis: 'actual',
    volume: 420,
    floor: 300,
    toNext: { tier: 'B', missing: 80 },
    gap: null,
    onActual: 'C',
  });
});

test('S has reached its floor and has nothing above it', () => {
  expect(whyTier(2600, null, DEFAULT_POLICY)).toMatchObject({ tier: 'S', floor: 2000, toNext: null });
});

test('D has no floor', () => {
  expect(whyTier(0, null, DEFAULT_POLICY)).toMatchObject({
    tier: 'D',
    floor: null,
    toNext: { tier: 'C', missing: 300 },
  });
});

test('a tier that rests on potential says what actual volume alone would be', () => {
  expect(whyTier(420, 1200, DEFAULT_POLICY)).toMatchObject({
    tier: 'A',
    basis: 'potential',
    volume: 1200,
    onActual: 'C',
  });
  expect(whyTier(1100, 1500, DEFAULT_POLICY)).toMatchObject({ tier: 'A', basis: 'potential', onActual: 'A' });
  expect(whyTier(null, 1200, DEFAULT_POLICY)).toMatchObject({ tier: 'A', basis: 'potential', onActual: null });
  expect(whyTier(NaN, 1200, DEFAULT_POLICY)).toMatchObject({ tier: 'A', basis: 'potential', onActual: null });
});

test('201 to 299 is in no tier of the source, and says so; 200 and 300 are', () => {
  const gapAt = (units: number) => {
    const why = whyTier(units, null, DEFAULT_POLICY);
    return why.tier === null ? 'no tier' : why.gap;
  };
  expect([200, 300].map(gapAt)).toEqual([null, null]);
  expect([201, 250, 299].map(gapAt)).toEqual([
    { d: 200, c: 300 },
    { d: 200, c: 300 },
    { d: 200, c: 300 },
  ]);
});

test('whoever sets a floor of his own for C has closed the gap', () => {
  const own = by({ floors: { S: 2000, A: 1000, B: 500, C: 280 } });
  expect(whyTier(250, null, own)).toMatchObject({ tier: 'D', gap: null });
});

test('strict: at 500 it takes one unit more to be B', () => {
  expect(whyTier(500, null, by({ inclusive: false }))).toMatchObject({ tier: 'C', toNext: { tier: 'B', missing: 1 } });
});

test('half a unit cannot be sold: 499.5 is one unit short of B', () => {
  expect(whyTier(499.5, null, DEFAULT_POLICY)).toMatchObject({ tier: 'C', toNext: { tier: 'B', missing: 1 } });
});

test('floors in tonnes: what is missing is the plain difference', () => {
  const tonnes = by({ floors: { S: 4, A: 2, B: 1, C: 0.5 } });
  expect(whyTier(0.25, null, tonnes)).toMatchObject({ tier: 'D', toNext: { tier: 'C', missing: 0.25 }, gap: null });
  expect(whyTier(0.75, null, tonnes)).toMatchObject({ tier: 'C', toNext: { tier: 'B', missing: 0.25 } });
});

test('no tier has its reason', () => {
  expect(whyTier(null, null, DEFAULT_POLICY)).toEqual({ tier: null, reason: 'no-volume' });
  expect(whyTier(null, null, by({ basis: 'actual' }))).toEqual({ tier: null, reason: 'no-volume' });
  expect(whyTier(null, 800, by({ basis: 'actual' }))).toEqual({ tier: null, reason: 'no-actual' });
  expect(whyTier(800, null, by({ basis: 'potential' }))).toEqual({ tier: null, reason: 'no-potential' });
});

test('a date that Spring Festival moved names the rest day it was moved from', () => {
  // A, last contact Wednesday 11 February: +3 is Saturday the 14th, which is worked; +4 is Sunday the 15th, which is
  // not.
  const why = whyDate({ tier: 'A', lastContact: day('2026-02-11'), typedNext: null }, DEFAULT_POLICY);
  expect(why).toEqual({
    kind: 'rhythm',
    driven: 'tier',
    byDriven: 'tier',
    tier: 'A',
    last: day('2026-02-11'),
    days: { due: 3, by: 4 },
    due: day('2026-02-14'),
    by: day('2026-02-24'),
    dueMovedFrom: null,
    byMovedFrom: day('2026-02-15'),
    spent: null,
  });
});

test('a typed date explains itself', () => {
  expect(whyDate({ tier: 'A', lastContact: day('2026-02-11'), typedNext: day('2026-03-01') }, DEFAULT_POLICY)).toEqual({
    kind: 'by-hand',
    typed: day('2026-03-01'),
  });
});

test('a typed date that no longer counts is named', () => {
  const why = whyDate({ tier: 'A', lastContact: day('2026-03-02'), typedNext: day('2026-03-01') }, DEFAULT_POLICY);
  expect(why.kind === 'rhythm' && [isoOf(why.due), why.spent && isoOf(why.spent)]).toEqual([
    '2026-03-05',
    '2026-03-01',
  ]);
});

test('no date has its reason', () => {
  expect(whyDate({ tier: null, lastContact: day('2026-03-02'), typedNext: null }, DEFAULT_POLICY)).toEqual({
    kind: 'none',
    reason: 'no-tier',
  });
  expect(whyDate({ tier: 'C', lastContact: null, typedNext: null }, DEFAULT_POLICY)).toEqual({
    kind: 'none',
    reason: 'never-contacted',
  });
});

test('a score shows what each factor could earn and did earn', () => {
  // Without willingness: 40, 25 and 15 of 80 are 50, 31.25 and 18.75 of 100.
  expect(whyScore({ value: 0.5, potential: 0.8, risk: 0.2 }, DEFAULT_POLICY)).toEqual({
    score: 65,
    coverage: 0.75,
    band: 'B',
    parts: [
      { factor: 'value', weight: 50, points: 25 },
      { factor: 'potential', weight: 31.3, points: 25 },
      { factor: 'risk', weight: 18.8, points: 15 },
    ],
    missing: ['willingness'],
  });
});

test('no factor, no score, nothing to explain', () => {
  expect(whyScore({}, DEFAULT_POLICY)).toBeNull();
});
