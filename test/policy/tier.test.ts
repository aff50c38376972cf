import { BASES, FLOORS, tierAt, tierOf, TIERS, type BasisChoice, type TierPolicy } from '../../src/policy/tier';
import { against, casesIn, rowsOf } from './given';

const DEFAULT: TierPolicy = { floors: FLOORS, inclusive: true, basis: 'larger', potentialWeight: 0.5 };
const by = (basis: BasisChoice): TierPolicy => ({ ...DEFAULT, basis });
const known = (text: string | undefined) => (text === '-' ? null : Number(text));

describe('the cases in tiers.txt', () => {
  test.each(casesIn('tiers.txt'))('actual %s, potential %s: %s, resting on %s', (actual, potential, tier, basis) => {
    const decision = tierOf(known(actual), known(potential), DEFAULT);
    expect([decision?.tier ?? 'none', decision?.basis ?? '-']).toEqual([tier, basis]);
  });
});

test('the floors are those of the source: 2000, 1000, 500, 300', () => {
  expect(FLOORS).toEqual({ S: 2000, A: 1000, B: 500, C: 300 });
});

test('the decision names the number that decided', () => {
  expect(tierOf(400, 1200, DEFAULT)).toEqual({ tier: 'A', basis: 'potential', volume: 1200 });
  expect(tierOf(1200, 400, DEFAULT)).toEqual({ tier: 'A', basis: 'actual', volume: 1200 });
});

test('strict: a floor does not belong to its tier', () => {
  const strict: TierPolicy = { ...DEFAULT, inclusive: false };
  expect([2001, 2000, 1000, 500, 300, 301].map((units) => tierAt(units, strict))).toEqual([
    'S',
    'A',
    'B',
    'C',
    'D',
    'C',
  ]);
});

test('only actual: a promise counts for nothing, and without orders there is no tier', () => {
  expect(tierOf(400, 5000, by('actual'))?.tier).toBe('C');
  expect(tierOf(null, 5000, by('actual'))).toBeNull();
});

test('only potential: orders count for nothing', () => {
  expect(tierOf(5000, 400, by('potential'))).toEqual({ tier: 'C', basis: 'potential', volume: 400 });
  expect(tierOf(5000, null, by('potential'))).toBeNull();
});

test('the sum: 300 ordered and 200 hoped for is B', () => {
  expect(tierOf(300, 200, by('sum'))).toEqual({ tier: 'B', basis: 'actual', volume: 500 });
});

test('the sum with one half unknown is the other half', () => {
  expect(tierOf(600, null, by('sum'))).toEqual({ tier: 'B', basis: 'actual', volume: 600 });
  expect(tierOf(null, 600, by('sum'))).toEqual({ tier: 'B', basis: 'potential', volume: 600 });
  expect(tierOf(null, null, by('sum'))).toBeNull();
});

test('a sum in which no order is rests on potential', () => {
  expect(tierOf(0, 600, by('sum'))?.basis).toBe('potential');
  expect(tierOf(1, 600, by('sum'))?.basis).toBe('actual');
  expect(tierOf(0, 0, by('sum'))?.basis).toBe('actual');
});

// Found by tier.law.test.ts, seed -1787518964.
test('a sum of nothing but returned goods rests on what was returned', () => {
  expect(tierOf(-1, null, by('sum'))).toEqual({ tier: 'D', basis: 'actual', volume: -1 });
});

test('a number that is none is as good as unknown, never D and never S', () => {
  for (const basis of BASES) {
    expect(tierOf(NaN, NaN, by(basis))).toBeNull();
    expect(tierOf(Infinity, null, by(basis))).toBeNull();
  }
  expect(tierOf(NaN, 600, DEFAULT)).toEqual({ tier: 'B', basis: 'potential', volume: 600 });
});

against('truth/o07_units_and_tier_by_year.csv', (csv) => {
  const rows = rowsOf(csv);
  const tierFrom = (units: string | undefined) => tierOf(Number(units), null, DEFAULT)?.tier;

  test('5,108 customers have the tiers worked out elsewhere, in both years', () => {
    expect(rows).toHaveLength(5108);
    for (const row of rows) {
      const [units2015, units2016, tier2015, tier2016] = row.slice(-4);
      expect([row[0], tierFrom(units2015), tierFrom(units2016)]).toEqual([row[0], tier2015, tier2016]);
    }
  });

  test('2015 is B 47, C 40 and D 5,021', () => {
    const count = Object.fromEntries(
      TIERS.map((tier) => [tier, rows.filter((row) => tierFrom(row.at(-4)) === tier).length]),
    );
    expect(count).toEqual({ S: 0, A: 0, B: 47, C: 40, D: 5021 });
  });
});
